-- The link file: the only place that pairs a seat with its credential, so that a lost token can be made void.
-- Never logged, never exported, never attached to the meeting's file; erased at sealing.

-- The live tokens.
CREATE TABLE link (
    seat       INTEGER PRIMARY KEY CHECK (seat >= 1),
    credential TEXT NOT NULL UNIQUE,
    session    TEXT NOT NULL UNIQUE
) STRICT;

-- Every public key a token ever had, whoever held it: none may come back. It must not learn of seats.
CREATE TABLE used (
    key TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
