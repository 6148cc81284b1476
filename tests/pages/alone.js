let alone = 1;
