"""Acts of the meeting itself: motions and hands, lists, offices, pact, sealing, and those of the desks (meeting-rules.md §4)."""

from datetime import date, datetime, timedelta, timezone

from flaw import require
from prepare import event, same
from voting import carries, distinct, said, trim

HANOI = timezone(timedelta(hours=7))
KEPT_MONTHS = 6


def open_session(state, asked):
    """The meeting begins."""
    require(state.phase == "checking_in", "check-in has not opened")
    return [event("session_opened")]


def _in_session(state):
    require(state.phase == "in_session", "the meeting is not in session")


def _no_motion(state):
    require(state.open_motion is None, "a motion is open")


def put_motion(state, asked):
    """A matter for a show of hands."""
    matter = asked.act["matter"]
    _no_motion(state)
    if matter["matter"] != "tellers":
        _in_session(state)
    MATTERS[matter["matter"]](state, matter)
    return [event("motion_put", motion=len(state.motions) + 1, matter=matter)]


def _tellers(state, matter):
    require(state.phase != "preparing" and not state.rounds, "not the time for tellers")
    require(state.tellers and not state.tellers_adopted, "no tellers to adopt")


def _rules(state, matter):
    require(not state.rules_adopted, "rules are adopted")


def _presidium(state, matter):
    require(state.presidium and not state.presidium_adopted, "no presidium to adopt")


def _votable_list(state, matter, vote):
    contest = state.contest(matter["contest"])
    require(state.rules["list_vote"] == vote, "lists are voted on otherwise")
    require(state.rules_adopted and state.scores_settled, "rules or scores are not settled")
    require(contest.list == "proposed", "no list is proposed")
    require(all(state.eligible(contest, unit) for unit in contest.names), "a name that may not stand")
    return contest


def _list(state, matter):
    _votable_list(state, matter, "whole")


def _candidate(state, matter):
    contest = _votable_list(state, matter, "item_by_item")
    require(matter["unit"] in contest.names and matter["unit"] not in contest.voted, "not a name to vote on")


def _resolve(state, matter):
    contest = state.contest(matter["contest"])
    require(not contest.decision and contest.course and not contest.under_way, "nothing to resolve")
    require(contest.course.can_resolve(matter["resolution"], state.score), "the course cannot be resolved so")


def _give_up(state, matter):
    require(state.contest(matter["contest"]).in_status("closed"), "no closed round")


def _result(state, matter):
    contest = state.contest(matter["contest"])
    require(not contest.decision and contest.published and not contest.under_way, "no result")
    require(contest.settled(), "the contest is not settled")


def _office(state, matter):
    role, unit = matter["role"], state.unit(matter["unit"])
    contest = state.contest_for(role)
    filled = state.holders(role) >= state.wanted(role)
    require(state.rules_adopted, "rules are not adopted")
    require(not (contest and (not contest.decision or filled)), "the office is by ballot")
    require(unit and unit["list"] == "members" and not filled, "no member, or no office left")
    require(not state.in_office(matter["unit"]), "the unit is in office")


def _other(state, matter):
    require(said(matter["text"]), "without words")


MATTERS = {
    "tellers": _tellers, "rules": _rules, "presidium": _presidium, "list": _list, "candidate": _candidate,
    "resolve": _resolve, "give_up": _give_up, "result": _result, "office": _office, "other": _other,
}


def count_hands(state, asked):
    """A show of hands is counted."""
    act, motion, hands = asked.act, state.open_motion, asked.act["hands"]
    require(motion and motion["motion"] == act["motion"], "this motion is not open")
    require(state.quorum_there and state.present > 0, "no quorum")
    require(sum(hands.values()) == state.present, "hands do not add up to those present")
    matter = motion["matter"]
    majority = state.rules["list_hands" if matter["matter"] in ("list", "candidate") else "hands"]
    carried, reason = carries(majority, hands["in_favour"], state.present), trim(act["reason"])
    asks_why = (matter["matter"], carried) in (("result", False), ("give_up", True))
    require(reason or not asks_why, "without a reason")
    count = {
        "hands": hands, "present": state.present, "majority": majority, "carried": carried, "reason": reason,
    }
    elected = _elected(state, matter) if carried else []
    return [event("motion_counted", motion=act["motion"], count=count)] + (
        [event("officers_elected", officers=elected)] if elected else []
    )


def _elected(state, matter):
    if matter["matter"] == "office":
        return [{"role": matter["role"], "unit": matter["unit"]}]
    if matter["matter"] != "result":
        return []
    contest = state.contest(matter["contest"])
    if contest.rules["purpose"] == "selection":
        return []
    officers = {officer["unit"] for officer in state.officers}
    return [
        {"role": contest.rules["purpose"], "unit": placed["unit"]}
        for placed in contest.course.chosen() if placed["unit"] not in officers
    ]


def withdraw_motion(state, asked):
    """The motion is not put after all."""
    require(state.open_motion and state.open_motion["motion"] == asked.act["motion"], "this motion is not open")
    return same("motion_withdrawn", asked.act)


def propose_list(state, asked):
    """Names for a contest."""
    contest, names = state.contest(asked.act["contest"]), asked.act["candidates"]
    _in_session(state)
    _no_motion(state)
    begun = contest.list == "proposed" and contest.voted
    require(not contest.adopted and not begun and state.scores_settled, "no list now")
    require(names and distinct(names), "no name, or one twice")
    require(all(state.eligible(contest, unit) for unit in names), "a name that may not stand")
    return same("list_proposed", asked.act)


def withdraw_candidate(state, asked):
    """A candidate withdraws."""
    contest = state.contest(asked.act["contest"])
    _in_session(state)
    _no_motion(state)
    require(not contest.decision and contest.adopted and not contest.under_way, "nobody can withdraw now")
    require(contest.course.can_withdraw(asked.act["unit"]), "this candidate cannot withdraw")
    require(said(asked.act["reason"]), "without a reason")
    return same("candidate_withdrawn", asked.act)


def sign_pact(state, asked):
    """A member signs the giao ước."""
    unit = state.unit(asked.act["unit"])
    _in_session(state)
    require(unit and unit["list"] == "members" and unit["id"] not in state.pact, "no member to sign")
    require(said(asked.act["signer"]), "without a signer")
    return same("pact_signed", asked.act)


def unsign_pact(state, asked):
    """A signature was entered wrongly."""
    require(asked.act["unit"] in state.pact and said(asked.act["reason"]), "it has not signed")
    return same("pact_unsigned", asked.act)


def note_copy(state, asked):
    """What became of the copy for a spare machine."""
    note = {field: asked.act[field] for field in ("news", "at")}
    require(not state.copies or state.copies[-1] != note, "noted before")
    return same("copy_noted", asked.act)


def seal_meeting(state, asked):
    """The meeting ends; the digest of statements is compared with the files."""
    _in_session(state)
    _no_motion(state)
    require(not any(contest.under_way for contest in state.contests), "a round is under way")
    if state.quorum_there:
        require(not any(contest.left_open() for contest in state.contests), "a contest is left open")
    return [asked.evident("meeting_sealed")]


def propose_destruction(state, asked):
    """Six months later the chair proposes to destroy the ballots."""
    require(state.keeping == "kept" and said(asked.act["reason"]), "nothing to destroy, or without a reason")
    require(_day(asked.at) >= _months_later(_day(state.sealed["at"])), "ballots are kept for six months")
    return same("destruction_proposed", asked.act)


def _day(at):
    return datetime.fromisoformat(at).astimezone(HANOI).date()


def _months_later(day):
    months = day.month - 1 + KEPT_MONTHS
    year, month = day.year + months // 12, months % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, min(day.day, (following - timedelta(days=1)).day))


def withdraw_destruction(state, asked):
    """The chair changes their mind."""
    require(state.keeping == "proposed", "nothing is proposed")
    return [event("destruction_withdrawn")]


def check_in(state, asked):
    """A delegate has come."""
    seat = state.seat(asked.act["seat"])
    require(seat["attendance"] != "present", "already present")
    return [event("seat_checked_in", seat=asked.act["seat"], delegate=trim(asked.act["delegate"]))]


def undo_check_in(state, asked):
    """A wrong check-in."""
    seat = state.seat(asked.act["seat"])
    require(seat["attendance"] == "present" and not seat["token"] and said(asked.act["reason"]), "cannot be undone")
    return same("check_in_undone", asked.act)


def _nobody_votes(state):
    require(not any(r.voting for r in state.rounds), "a round is voting")


def check_out(state, asked):
    """A delegate leaves."""
    require(state.seat(asked.act["seat"])["attendance"] == "present" and said(asked.act["reason"]), "not present")
    _nobody_votes(state)
    return same("seat_left", asked.act)


def note_attendee(state, asked):
    """Somebody attends without a vote."""
    person, number = asked.act["person"], asked.act["unit"]
    unit = state.unit(number) if number is not None else None
    require(said(person["name"]), "without a name")
    require(number is None or (unit and unit["list"] == "members"), "of no member")
    return [event("attendee_noted", attendee=state.attendees_ever + 1, unit=number, person=person)]


def drop_attendee(state, asked):
    """Noted wrongly."""
    require(asked.act["attendee"] in state.attendees, "no such attendee")
    return same("attendee_dropped", asked.act)


def issue_token(state, asked):
    """A seat receives its ballot token."""
    seat = state.seat(asked.act["seat"])
    require(seat["attendance"] == "present" and not seat["token"], "not present, or has a token")
    return same("token_issued", asked.act)


def void_token(state, asked):
    """A token is taken back."""
    require(state.seat(asked.act["seat"])["token"] and said(asked.act["reason"]), "no token, or without a reason")
    _nobody_votes(state)
    return same("token_voided", asked.act)


def make_spares(state, asked):
    """Spare tokens for lost ones."""
    foreseen = state.spares_foreseen
    require(state.rules_adopted and foreseen and asked.act["spares"] == foreseen, "other spares are foreseen")
    _nobody_votes(state)
    return same("spares_made", asked.act)


def replace_lost(state, asked):
    """A spare takes the place of a lost token."""
    contest = state.contest(asked.act["contest"])
    newest = contest.newest
    require(state.spares_foreseen and newest and newest.voting, "no spares, or nobody votes")
    found = asked.evident("credential_replaced")
    lost, spare = found["lost"], found["spare"]
    unused = set(newest.spares) - set(newest.replaced.values())
    require(lost in newest.roll and lost not in newest.replaced and lost not in unused, "not a lost credential")
    require(spare in unused, "not an unused spare")
    return [event(
        "credential_replaced", contest=contest.number, lost=lost, spare=spare, loss=asked.act["loss"]
    )]


def _by_name(*acts):
    return {act.__name__: act for act in acts}


CHAIR = _by_name(
    open_session, put_motion, count_hands, withdraw_motion, propose_list, withdraw_candidate, sign_pact,
    unsign_pact, note_copy, seal_meeting, propose_destruction, withdraw_destruction,
)
DESK = _by_name(
    check_in, undo_check_in, check_out, note_attendee, drop_attendee, issue_token, void_token, make_spares,
    replace_lost,
)
