-- One row: what the chair last asked of the wall. It binds nobody; it is here so that a restart changes nothing on the wall.
CREATE TABLE wall (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    wall     TEXT NOT NULL
) STRICT;
