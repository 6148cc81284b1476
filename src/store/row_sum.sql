-- One row a table of this file: the exclusive or of the SHA-256 of its rows. A row that a disk has changed, lost or brought
-- back shows at the next opening. It depends on which rows there are, never on the order in which they came.
CREATE TABLE row_sum (
    name TEXT PRIMARY KEY,
    sum  BLOB NOT NULL CHECK (length(sum) = 32)
) STRICT, WITHOUT ROWID;
