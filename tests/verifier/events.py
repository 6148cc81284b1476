"""What each event changes in the state (meeting-rules.md §1, and §4 on counted motions)."""

from contest import Electronic, OnPaper
from kinds import parse


class Line:
    """Where an event stands: the time and the head of its line."""

    def __init__(self, at, head):
        self.at = at
        self.head = head


def apply(state, event, line):
    """Takes in one event."""
    CHANGES[event["event"]](state, event, line)


def _sets(name, *fields):
    def change(state, event, line):
        setattr(state, name, {field: event[field] for field in fields})

    return change


def _phase(name):
    def change(state, event, line):
        state.phase = name

    return change


def _nothing(state, event, line):
    pass


def _preset_taken(state, event, line):
    state.preset = event["name"]


def _units_imported(state, event, line):
    state.units = [unit for unit in state.units if unit["list"] != event["list"]] + event["units"]
    state.make_seats()


def _rules_set(state, event, line):
    state.set_rules({name: value for name, value in event.items() if name != "event"})


def _agenda_set(state, event, line):
    before = {(item["id"], item["step"]) for item in state.agenda}
    state.agenda = event["items"]
    kept = {item["id"] for item in state.agenda if (item["id"], item["step"]) in before}
    state.ticked &= kept


def _agenda_ticked(state, event, line):
    if event["done"]:
        state.ticked.add(event["item"])
    else:
        state.ticked.discard(event["item"])


def _scores_locked(state, event, line):
    state.locked = {"agreed_by": event["agreed_by"], "at": line.at}


def _scores_unlocked(state, event, line):
    state.locked = None


def _unit_corrected(state, event, line):
    unit, change = dict(state.unit(event["unit"])), event["correction"]
    field = change["field"]
    if field == "attestation":
        unit["attestations"] = unit["attestations"] | {change["which"]: change["holds"]}
    else:
        unit[field] = change["score" if field.endswith("_score") else field]
    state.units = [unit if old["id"] == unit["id"] else old for old in state.units]
    state.corrections.append({
        "name": state.name_on_ballot(unit["id"]), "correction": change, "reason": event["reason"], "at": line.at,
    })


def _tellers_named(state, event, line):
    state.tellers = [
        {"person": person, "key": None, "session": None, "accepted": False} for person in event["tellers"]
    ]
    state.tellers_adopted = False


def _presidium_named(state, event, line):
    state.presidium = event["people"]
    state.presidium_adopted = False


def _key_offered(state, event, line):
    state.tellers[event["slot"] - 1].update(key=event["key"], session=event["session"])


def _key_accepted(state, event, line):
    state.tellers[event["slot"] - 1]["accepted"] = True


def _key_rejected(state, event, line):
    state.tellers[event["slot"] - 1].update(key=None, session=None, accepted=False)


def _delegated(state, event, line):
    state.deputy = {"to": event["to"], "key": event["key"]}


def _delegation_ended(state, event, line):
    state.deputy = None


def _desk_added(state, event, line):
    state.desks[event["desk"]] = {"key": event["key"], "ended": False, "on_server": False}


def _desk_removed(state, event, line):
    state.desks[event["desk"]]["ended"] = True


def _desk_on_server(state, event, line):
    state.desks[event["desk"]]["on_server"] = True


def _seat_checked_in(state, event, line):
    state.seat(event["seat"]).update(attendance="present", delegate=event["delegate"], reason="")


def _check_in_undone(state, event, line):
    state.seat(event["seat"]).update(attendance="absent")


def _seat_left(state, event, line):
    seat = state.seat(event["seat"])
    if seat["attendance"] == "present":
        seat.update(attendance="left", reason=event["reason"], token=False)


def _attendee_noted(state, event, line):
    state.attendees[event["attendee"]] = {"unit": event["unit"], "person": event["person"]}
    state.attendees_ever = event["attendee"]


def _attendee_dropped(state, event, line):
    del state.attendees[event["attendee"]]


def _token_issued(state, event, line):
    state.seat(event["seat"])["token"] = True


def _token_voided(state, event, line):
    state.seat(event["seat"])["token"] = False


def _spares_made(state, event, line):
    state.spares_left = event["spares"]


def _credential_replaced(state, event, line):
    state.contest(event["contest"]).newest.replaced[event["lost"]] = event["spare"]
    state.spares_left -= 1


def _motion_put(state, event, line):
    state.motions.append({"motion": event["motion"], "matter": event["matter"], "count": None, "status": "open"})


def _motion_withdrawn(state, event, line):
    state.motions[-1]["status"] = "withdrawn"


def _motion_counted(state, event, line):
    motion, count = state.motions[-1], event["count"]
    motion.update(status="counted", count=count)
    change = COUNTED.get(motion["matter"]["matter"])
    if change:
        change(state, motion["matter"], count)


def _adopts(name):
    def change(state, matter, count):
        setattr(state, name, count["carried"])

    return change


def _list_counted(state, matter, count):
    contest = state.contest(matter["contest"])
    contest.adopt(contest.names if count["carried"] else [], _lists(state))


def _lists(state):
    return {unit["id"]: unit["list"] for unit in state.units}


def _candidate_counted(state, matter, count):
    contest = state.contest(matter["contest"])
    contest.voted[matter["unit"]] = count["carried"]
    if len(contest.voted) == len(contest.names):
        contest.adopt([unit for unit in contest.names if contest.voted[unit]], _lists(state))


def _resolve_counted(state, matter, count):
    contest = state.contest(matter["contest"])
    if count["carried"]:
        contest.course.resolve(matter["resolution"], state.score)
        if contest.course.dropped and not contest.published:
            contest.decision = {"decision": "dropped"}


def _give_up_counted(state, matter, count):
    contest = state.contest(matter["contest"])
    if count["carried"]:
        _end_round(contest, "not_decryptable", count["reason"])
        contest.course.fail(contest.newest.terms)


def _end_round(contest, status, reason=None):
    contest.newest.status = status
    contest.newest.reason = reason


def _result_counted(state, matter, count):
    decision = {"decision": "adopted" if count["carried"] else "declined", "hands": count["hands"]}
    if not count["carried"]:
        decision["reason"] = count["reason"]
    state.contest(matter["contest"]).decision = decision


COUNTED = {
    "tellers": _adopts("tellers_adopted"), "rules": _adopts("rules_adopted"),
    "presidium": _adopts("presidium_adopted"), "list": _list_counted, "candidate": _candidate_counted,
    "resolve": _resolve_counted, "give_up": _give_up_counted, "result": _result_counted,
}


def _officers_elected(state, event, line):
    state.officers = state.officers + event["officers"]


def _list_proposed(state, event, line):
    contest = state.contest(event["contest"])
    contest.list, contest.names, contest.voted = "proposed", event["candidates"], {}


def _candidate_withdrawn(state, event, line):
    contest = state.contest(event["contest"])
    contest.course.withdraw(event["unit"])
    contest.withdrawals.append({
        "name": state.name_on_ballot(event["unit"]), "reason": event["reason"], "at": line.at,
    })


def _roll_sealed(state, event, line):
    contest = state.contest(event["contest"])
    state.rolls += 1
    setup = {
        "roll": parse(event["roll"]), "spares": parse(event["election"])["x_rules"].get("spares", []),
    }
    contest.rounds.append(Electronic(len(contest.rounds) + 1, event, state, state.rolls, setup))


def _round_opened(state, event, line):
    state.contest(event["contest"]).newest.status = "open"


def _round_closed(state, event, line):
    newest = state.contest(event["contest"]).newest
    newest.status, newest.ballots = "closed", event["ballots"]
    newest.closing, newest.closing_head = event["archive"], line.head


def _round_not_countable(state, event, line):
    contest = state.contest(event["contest"])
    _end_round(contest, "not_countable")
    contest.course.fail(contest.newest.terms)


def _round_annulled(state, event, line):
    contest = state.contest(event["contest"])
    _end_round(contest, "annulled", event["reason"])
    contest.course.annulled()


def _share_accepted(state, event, line):
    state.contest(event["contest"]).newest.shares[event["slot"]] = event


def _round_counted(state, event, line):
    newest = state.contest(event["contest"]).newest
    newest.status, newest.counted = "counted", event


def _round_published(state, event, line):
    contest = state.contest(event["contest"])
    newest = contest.newest
    newest.status, newest.outcome = "published", event["outcome"]
    contest.course.publish(newest.terms, newest.outcome, state.score)


def _moved_to_paper(state, event, line):
    contest = state.contest(event["contest"])
    contest.rounds.append(OnPaper(len(contest.rounds) + 1, event, state))


def _paper_count_entered(state, event, line):
    state.contest(event["contest"]).newest.counts[event["slot"]] = event["count"]


def _paper_round_counted(state, event, line):
    newest = state.contest(event["contest"]).newest
    counts = list(newest.counts.values())
    newest.agreed = next(count for count in counts if counts.count(count) == 2)
    newest.status = "counted"


def _pact_signed(state, event, line):
    state.pact[event["unit"]] = {"signer": event["signer"], "title": event["title"]}


def _pact_unsigned(state, event, line):
    del state.pact[event["unit"]]


def _copy_noted(state, event, line):
    state.copies.append({"news": event["news"], "at": event["at"]})


def _meeting_sealed(state, event, line):
    state.phase = "sealed"
    state.sealed = {"statements": event["statements"], "at": line.at, "digest": line.head}


def _keeping(name):
    def change(state, event, line):
        state.keeping = name

    return change


CHANGES = {
    "meeting_named": _sets("particulars", "title", "cluster", "year", "place"),
    "preset_taken": _preset_taken,
    "wording_set": _sets("wording", "superior", "legal_bases", "addressees", "awards", "banner", "deadlines"),
    "paper_words_set": _nothing,
    "units_imported": _units_imported,
    "rules_set": _rules_set,
    "agenda_set": _agenda_set,
    "agenda_ticked": _agenda_ticked,
    "past_holders_noted": _nothing,
    "scores_locked": _scores_locked,
    "scores_unlocked": _scores_unlocked,
    "unit_corrected": _unit_corrected,
    "tellers_named": _tellers_named,
    "presidium_named": _presidium_named,
    "motion_put": _motion_put,
    "motion_counted": _motion_counted,
    "motion_withdrawn": _motion_withdrawn,
    "officers_elected": _officers_elected,
    "key_offered": _key_offered,
    "key_accepted": _key_accepted,
    "key_rejected": _key_rejected,
    "delegated": _delegated,
    "delegation_ended": _delegation_ended,
    "desk_added": _desk_added,
    "desk_removed": _desk_removed,
    "desk_on_server": _desk_on_server,
    "check_in_opened": _phase("checking_in"),
    "seat_checked_in": _seat_checked_in,
    "check_in_undone": _check_in_undone,
    "seat_left": _seat_left,
    "attendee_noted": _attendee_noted,
    "attendee_dropped": _attendee_dropped,
    "token_issued": _token_issued,
    "token_voided": _token_voided,
    "spares_made": _spares_made,
    "credential_replaced": _credential_replaced,
    "session_opened": _phase("in_session"),
    "list_proposed": _list_proposed,
    "candidate_withdrawn": _candidate_withdrawn,
    "roll_sealed": _roll_sealed,
    "round_opened": _round_opened,
    "round_closed": _round_closed,
    "round_not_countable": _round_not_countable,
    "round_annulled": _round_annulled,
    "share_accepted": _share_accepted,
    "round_counted": _round_counted,
    "round_published": _round_published,
    "moved_to_paper": _moved_to_paper,
    "paper_count_entered": _paper_count_entered,
    "paper_round_counted": _paper_round_counted,
    "pact_signed": _pact_signed,
    "pact_unsigned": _pact_unsigned,
    "copy_noted": _copy_noted,
    "meeting_sealed": _meeting_sealed,
    "destruction_proposed": _keeping("proposed"),
    "destruction_withdrawn": _keeping("kept"),
    "ballots_destroyed": _keeping("destroyed"),
}
