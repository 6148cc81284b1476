"""The tables of fields: events and their objects (bundle-format.md §6), acts (meeting-rules.md §4), statements (§8)."""

from kinds import (
    boolean, digest, integer, many, number, one_of, optional, point, record, round_id, score, subset,
    tagged, text, time, uuid,
)

UNIT_LIST = one_of("members", "districts", "collectives", "individuals")
ROLE = one_of("head", "deputy")
MAJORITY = one_of("more_than_half", "two_thirds", "unanimity")
ATTESTATIONS = (
    "standard", "party", "government", "organisations", "pact_signed", "registered",
    "targets_exceeded", "no_discipline", "excellent_years", "listed_award",
)
ATTESTATION = one_of(*ATTESTATIONS)
RESOLUTION = one_of(
    "run_off_again", "higher_score", "report_tied", "further_round", "leave_open", "repeat",
    "on_paper", "drop",
)
STEP = one_of(
    "opening", "presidium", "tellers", "reports", "discussion", "rules", "lists", "hand_out", "ballot",
    "count", "publish", "adoption", "officers", "pact", "minutes", "report", "other",
)
PROOF = record({"challenge": number, "response": number})

PERSON = record({"name": text, "office": text})
PAST_HOLDER = record({"year": integer, "role": ROLE, "unit": text})
PARTICULARS = {"title": text, "cluster": text, "year": integer, "place": text}
DEADLINE = record({"what": text, "day": integer, "month": integer, "year": one_of("same", "next")})
WORDING = {
    "superior": text, "legal_bases": many(text), "addressees": many(text), "awards": many(text),
    "banner": many(text), "deadlines": many(DEADLINE),
}
LETTERHEAD = record({"superior": text, "body": text, "symbol": text})
SIGNATORY = record({"authority": text, "title": text, "name": text})
PAPER_WORDS = {
    "cluster": LETTERHEAD, "leader": LETTERHEAD, "place": text, "secretaries": many(PERSON),
    "chair": SIGNATORY, "reporter": SIGNATORY, "witnesses": many(PERSON), "recipients": many(text),
    "kept_at": text,
}
ITEM = record({"id": integer, "step": STEP, "title": text})
REASON = {"reason": text}
STATUS = tagged("kind", {
    "none": {}, "corruption": REASON, "serious_breach": REASON, "not_considered": REASON, "deferred": REASON,
})
AWARD = record({"name": text, "year": integer})
SCORE = {"score": score}
UNIT = record(
    {
        "id": integer, "list": UNIT_LIST, "name": text, "parent": optional(text), "role": optional(ROLE),
        "self_score": optional(score), "adjusted_score": optional(score), "agreed_score": optional(score),
        "attestations": subset(ATTESTATIONS, boolean), "status": STATUS, "award": optional(AWARD),
        "seats": optional(integer), "expected": optional(boolean),
    },
    dict.fromkeys((
        "parent", "role", "self_score", "adjusted_score", "agreed_score", "award", "seats", "expected",
    )),
)
CORRECTION = tagged("field", {
    "attestation": {"which": ATTESTATION, "holds": boolean}, "status": {"status": STATUS},
    "self_score": SCORE, "adjusted_score": SCORE, "agreed_score": SCORE, "award": {"award": AWARD},
})
ON_CONTEST = {"contest": integer}
MATTER = tagged("matter", {
    "tellers": {}, "rules": {}, "presidium": {}, "list": ON_CONTEST, "give_up": ON_CONTEST,
    "result": ON_CONTEST, "candidate": {"contest": integer, "unit": integer},
    "resolve": {"contest": integer, "resolution": RESOLUTION},
    "office": {"role": ROLE, "unit": integer}, "other": {"text": text},
})
HANDS = record({"in_favour": integer, "against": integer, "no_opinion": integer})
HAND_COUNT = record({
    "hands": HANDS, "present": integer, "majority": MAJORITY, "carried": boolean, "reason": text,
})
TRUSTEE_KEY = record({"pok": PROOF, "public_key": point})
SIGNER_TITLE = tagged("title", {"head": {}, "council_chair": {}, "other": {"office": text}})

LIST_RULES = record({"list": UNIT_LIST, "max_score": optional(score), "attestations": many(ATTESTATION)})
PANEL_RULES = record({
    "title": text, "list": UNIT_LIST, "places": integer, "minimum": integer, "ranked": boolean,
    "max_picks": integer, "alternates": integer,
})
CONTEST_RULES = record({
    "title": text, "purpose": one_of("selection", "head", "deputy"),
    "model": one_of("list", "columns", "two_rounds", "each", "panels"), "panels": many(PANEL_RULES),
    "threshold": one_of("none", "more_than_half"),
    "denominator": one_of("valid", "returned", "present", "convened"),
    "ties": record({"run_offs": integer, "then": one_of("meeting_decides", "higher_score", "report")}),
})
RULES = {
    "hands": MAJORITY, "list_hands": MAJORITY, "list_vote": one_of("whole", "item_by_item"),
    "quorum": one_of("none", "more_than_half", "two_thirds"), "seats_per_unit": integer,
    "most_delegates": optional(integer), "lost_token": one_of("annul_round", "spares"), "heads": integer,
    "deputies": integer, "rotation_years": integer, "lists": many(LIST_RULES),
    "contests": many(CONTEST_RULES),
}

PANEL_TERMS = record({
    "panel": integer, "form": one_of("list", "columns", "each"), "first_place": integer, "places": integer,
    "ranked": boolean, "max_picks": integer, "alternates": integer, "candidates": many(integer),
})
ROUND_TERMS = record({
    "kind": tagged("kind", {"first": {}, "second": {}, "further": {}, "run_off": {"number": integer}}),
    "panels": many(PANEL_TERMS),
})
LINE = record({
    "unit": integer, "votes": integer, "second": optional(integer), "against": optional(integer),
    "verdict": one_of("chosen", "alternate", "tied", "no_votes", "below_threshold", "outvoted"),
})
PLACED = record({
    "unit": integer, "panel": integer, "place": optional(integer), "votes": integer,
    "role": one_of("chosen", "alternate"),
    "ground": one_of("votes", "second_column", "both_columns", "run_off", "higher_score", "uncontested"),
})
FIGURES = record(dict.fromkeys(
    ("convened", "present", "issued", "returned", "valid", "invalid", "blank"), integer
))
OUTCOME = record({"panels": many(record({
    "panel": integer, "figures": FIGURES, "base": integer, "needed": optional(integer),
    "ranking": many(LINE), "chosen": many(PLACED),
    "ties": many(record({"votes": integer, "run_off": PANEL_TERMS})), "unfilled": integer,
}))})
PAPER_ROW = record({"votes": integer, "second": optional(integer), "against": optional(integer)})
PAPER_COUNT = record({
    "issued": integer, "exchanged": integer, "returned": integer,
    "panels": many(record({"blank": integer, "spoiled": integer, "rows": many(PAPER_ROW)})),
})

LOSS = one_of("lost", "unreadable", "seen")
EVENTS = {
    "meeting_created": {"meeting": uuid, "chair_key": point, "receipt_key": point, "rehearsal": boolean},
    "meeting_named": PARTICULARS,
    "preset_taken": {"name": text},
    "wording_set": WORDING,
    "paper_words_set": PAPER_WORDS,
    "units_imported": {"list": UNIT_LIST, "units": many(UNIT)},
    "rules_set": RULES,
    "agenda_set": {"items": many(ITEM)},
    "agenda_ticked": {"item": integer, "done": boolean},
    "past_holders_noted": {"holders": many(PAST_HOLDER)},
    "scores_locked": {"agreed_by": text},
    "scores_unlocked": REASON,
    "unit_corrected": {"unit": integer, "correction": CORRECTION, "reason": text},
    "tellers_named": {"tellers": many(PERSON)},
    "presidium_named": {"people": many(PERSON)},
    "motion_put": {"motion": integer, "matter": MATTER},
    "motion_counted": {"motion": integer, "count": HAND_COUNT},
    "motion_withdrawn": {"motion": integer},
    "officers_elected": {"officers": many(record({"role": ROLE, "unit": integer}))},
    "key_offered": {"slot": integer, "key": TRUSTEE_KEY, "session": point},
    "key_accepted": {"slot": integer},
    "key_rejected": {"slot": integer, "reason": text},
    "delegated": {"to": text, "key": point},
    "delegation_ended": {},
    "desk_added": {"desk": integer, "name": text, "key": point},
    "desk_removed": {"desk": integer},
    "desk_on_server": {"desk": integer},
    "check_in_opened": {},
    "seat_checked_in": {"seat": integer, "delegate": text},
    "check_in_undone": {"seat": integer, "reason": text},
    "seat_left": {"seat": integer, "reason": text},
    "attendee_noted": {"attendee": integer, "unit": optional(integer), "person": PERSON},
    "attendee_dropped": {"attendee": integer},
    "token_issued": {"seat": integer},
    "token_voided": {"seat": integer, "reason": text},
    "spares_made": {"spares": integer},
    "credential_replaced": {"contest": integer, "lost": point, "spare": point, "loss": LOSS},
    "session_opened": {},
    "list_proposed": {"contest": integer, "candidates": many(integer)},
    "candidate_withdrawn": {"contest": integer, "unit": integer, "reason": text},
    "roll_sealed": {
        "contest": integer, "round": round_id, "terms": ROUND_TERMS, "election": text, "trustees": text,
        "roll": text,
    },
    "round_opened": ON_CONTEST,
    "round_closed": {"contest": integer, "ballots": integer, "archive": digest},
    "round_not_countable": {"contest": integer, "ballots": integer},
    "round_annulled": {"contest": integer, "reason": text},
    "share_accepted": {
        "contest": integer, "slot": integer, "share": digest, "statements": integer,
        "reason": optional(text),
    },
    "round_counted": {
        "contest": integer, "sums": many(many(integer)), "result": digest, "archive": digest,
    },
    "round_published": {"contest": integer, "outcome": OUTCOME},
    "moved_to_paper": {"contest": integer, "terms": ROUND_TERMS, "reason": text},
    "paper_count_entered": {"contest": integer, "slot": integer, "count": PAPER_COUNT},
    "paper_round_counted": ON_CONTEST,
    "pact_signed": {"unit": integer, "signer": text, "title": SIGNER_TITLE},
    "pact_unsigned": {"unit": integer, "reason": text},
    "copy_noted": {"news": one_of("lost", "back", "taken_over"), "at": time},
    "meeting_sealed": {"statements": digest},
    "destruction_proposed": REASON,
    "destruction_withdrawn": {},
    "ballots_destroyed": {"slot": integer},
}

PRESET = record(
    {
        "name": text, "particulars": record(PARTICULARS), "wording": record(WORDING),
        "agenda": many(ITEM), "rules": record(RULES), "units": many(UNIT),
        "past_holders": many(PAST_HOLDER),
    },
    {"units": [], "past_holders": []},
)
ON_SEAT = {"seat": integer, "reason": text}
ACTS = {
    "name_meeting": PARTICULARS,
    "take_preset": {"preset": PRESET},
    "set_wording": WORDING,
    "set_paper_words": PAPER_WORDS,
    "import_units": {"csv": text},
    "set_rules": {"rules": record(RULES)},
    "set_agenda": EVENTS["agenda_set"],
    "tick_agenda": EVENTS["agenda_ticked"],
    "note_past_holders": EVENTS["past_holders_noted"],
    "lock_scores": EVENTS["scores_locked"],
    "unlock_scores": REASON,
    "correct_unit": EVENTS["unit_corrected"],
    "delegate": EVENTS["delegated"],
    "end_delegation": {},
    "add_desk": {"name": text, "key": point},
    "remove_desk": {"desk": integer},
    "name_tellers": EVENTS["tellers_named"],
    "name_presidium": EVENTS["presidium_named"],
    "put_motion": {"matter": MATTER},
    "count_hands": {"motion": integer, "hands": HANDS, "reason": text},
    "withdraw_motion": {"motion": integer},
    "accept_key": {"slot": integer},
    "reject_key": EVENTS["key_rejected"],
    "open_check_in": {},
    "open_session": {},
    "propose_list": EVENTS["list_proposed"],
    "withdraw_candidate": EVENTS["candidate_withdrawn"],
    "seal_roll": ON_CONTEST,
    "open_round": ON_CONTEST,
    "close_round": ON_CONTEST,
    "annul_round": EVENTS["round_annulled"],
    "move_to_paper": EVENTS["round_annulled"],
    "publish_round": ON_CONTEST,
    "sign_pact": EVENTS["pact_signed"],
    "unsign_pact": EVENTS["pact_unsigned"],
    "note_copy": EVENTS["copy_noted"],
    "seal_meeting": {},
    "check_in": EVENTS["seat_checked_in"],
    "undo_check_in": ON_SEAT,
    "check_out": ON_SEAT,
    "note_attendee": {"unit": optional(integer), "person": PERSON},
    "drop_attendee": {"attendee": integer},
    "issue_token": {"seat": integer},
    "void_token": ON_SEAT,
    "make_spares": {"spares": integer},
    "replace_lost": {"contest": integer, "loss": LOSS},
    "offer_key": {"slot": integer, "key": TRUSTEE_KEY},
    "give_share": {"contest": integer, "share": digest, "statements": integer, "reason": optional(text)},
    "enter_paper_count": {"contest": integer, "count": PAPER_COUNT},
    "propose_destruction": REASON,
    "withdraw_destruction": {},
    "confirm_destruction": {},
}
ACT = tagged("act", ACTS, {"give_share": {"reason": None}, "note_attendee": {"unit": None}})

EVENT = tagged("event", EVENTS)
SIGNED_ACT = record({"act": text, "head": digest, "key": point, "signature": PROOF})
ENTRY = record({
    "height": integer, "previous": optional(digest), "at": time, "act": optional(SIGNED_ACT),
    "events": many(EVENT),
})
STATEMENTS = many(record({
    "kind": one_of("in", "recount"), "round": round_id, "credential": point, "archive": digest,
    "seen": digest, "signature": PROOF,
}))
BLAME = many(record({"owner": integer, "proofs": many(many(PROOF))}))
