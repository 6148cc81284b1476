-- Spare tokens that no seat has. A batch is there before its making is logged; only the newest logged one counts.
CREATE TABLE spare (
    credential TEXT PRIMARY KEY,
    session    TEXT NOT NULL UNIQUE,
    batch      INTEGER NOT NULL CHECK (batch >= 1)
) STRICT, WITHOUT ROWID;
