let many = 1;
