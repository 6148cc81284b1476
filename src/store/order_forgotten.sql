-- One row: how many ballots and statements stood in this file when it was last written anew in the order of its keys. While
-- that many stand, a start need not do it again.
CREATE TABLE order_forgotten (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    kept     INTEGER NOT NULL
) STRICT;
