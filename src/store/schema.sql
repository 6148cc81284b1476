-- The file of one meeting. Two tables are the truth: what the log says, and the ballots beside it.
--
-- No table here has a row id that grows, a time or a sequence beside a ballot or a statement, and none names a seat
-- or a unit beside a credential: only the link file pairs those, and it must never be attached to this one.

-- The meeting log, a line an entry, byte for byte as hashed. Lines are added, never changed and never removed.
CREATE TABLE entry (
    height INTEGER PRIMARY KEY CHECK (height >= 0),
    line   TEXT NOT NULL
) STRICT;

CREATE TRIGGER entry_never_changes BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'a log line never changes'); END;

CREATE TRIGGER entry_never_leaves BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'a log line is never removed'); END;

-- The boxes: a set of verified ballots a round, in the order of their hashes, so that the order of casting has no place.
CREATE TABLE ballot (
    round   TEXT NOT NULL,
    tracker TEXT NOT NULL CHECK (length(tracker) = 64),
    ballot  TEXT NOT NULL,
    PRIMARY KEY (round, tracker)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ballot_never_changes BEFORE UPDATE ON ballot
BEGIN SELECT RAISE(ABORT, 'a ballot never changes'); END;

CREATE TRIGGER ballot_never_leaves BEFORE DELETE ON ballot
BEGIN SELECT RAISE(ABORT, 'a ballot is never removed'); END;

-- What devices state of a round. One statement of a kind a credential.
CREATE TABLE statement (
    round      TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('in', 'recount')),
    credential TEXT NOT NULL,
    statement  TEXT NOT NULL,
    PRIMARY KEY (round, kind, credential)
) STRICT, WITHOUT ROWID;

-- The tellers' shares with their second proofs. Shown to nobody before all of a round are in.
CREATE TABLE share (
    round TEXT NOT NULL,
    slot  INTEGER NOT NULL CHECK (slot >= 1),
    share TEXT NOT NULL,
    blame TEXT NOT NULL,
    PRIMARY KEY (round, slot)
) STRICT, WITHOUT ROWID;

-- The newest archive of a round: at closing up to the encrypted tally, after counting whole.
CREATE TABLE archive (
    round TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- One row: whether the link file beside this one was erased on purpose, at sealing.
CREATE TABLE links_file (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    erased   INTEGER NOT NULL CHECK (erased IN (0, 1))
) STRICT;

INSERT INTO links_file (only_row, erased) VALUES (1, 0);
