-- After the time of keeping, by an act of two people in the same transaction: nothing of any ballot stays in this file.
DROP TRIGGER ballot_never_leaves;
DELETE FROM ballot;
DELETE FROM share;
DELETE FROM archive;
CREATE TRIGGER ballot_never_leaves BEFORE DELETE ON ballot
BEGIN SELECT RAISE(ABORT, 'a ballot is never removed'); END;
