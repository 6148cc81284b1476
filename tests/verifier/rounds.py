"""Acts on rounds: rolls, boxes, shares, paper, publication (meeting-rules.md §4)."""

from contest import VOTING
from counting import Imbalance, outcome
from curve import is_key
from election import election
from flaw import Refused, require
from kinds import canonical, many, parse, point, round_id
from prepare import event, same
from voting import said

FEWEST = 3


def no_motion_on(state, contest):
    """Refuses while an open motion names this contest."""
    motion = state.open_motion
    require(not motion or motion["matter"].get("contest") != contest.number, "a motion on it is open")


def _next_terms(state, contest):
    """What a roll and a move to paper ask alike; the terms of the round that is next."""
    require(state.phase == "in_session" and not state.open_motion, "not now")
    require(state.rules_adopted and state.quorum_there, "no adopted rules, or no quorum")
    require(contest.course and not contest.decision, "no list, or decided")
    kind, terms = contest.course.next()
    require(kind == "round", "no round is next")
    if contest.rules["purpose"] != "selection":
        names = [unit for panel in terms["panels"] for unit in panel["candidates"]]
        require(not any(state.in_office(unit, contest) for unit in names), "a candidate is in office")
    return terms


def seal_roll(state, asked):
    """A round is fixed before its first ballot."""
    contest = state.contest(asked.act["contest"])
    terms = _next_terms(state, contest)
    require(not any(other.under_way for other in state.contests), "a round is under way")
    require(not contest.course.on_paper, "the meeting has decided for paper")
    require(state.committee_ready(), "the committee is not ready")
    require(state.tokens >= FEWEST, "fewer than three tokens")
    found = asked.evident("roll_sealed")
    electronic = [r for r in state.rounds if not r.on_paper]
    require(all(r.id != found["round"] for r in electronic), "a round of this id was held")
    roll, spares = _roll(state, found, electronic)
    return [event(
        "roll_sealed", contest=contest.number, round=found["round"], terms=terms,
        election=election(state, contest, terms, found["round"], spares),
        trustees=canonical(state.trustees()), roll=canonical(roll),
    )]


def _roll(state, found, earlier):
    try:
        roll = many(point)(parse(found["roll"]), "roll", False)
        spares = parse(found["election"])["x_rules"].get("spares", [])
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Refused("roll or election cannot be read") from None
    require(roll == sorted(set(roll)), "the roll is not sorted, or has a credential twice")
    require(len(roll) == state.tokens + state.spares_left, "the roll has another size")
    replaced = {lost for r in earlier for lost in r.replaced}
    used = {spare for r in earlier for spare in r.replaced.values()}
    require(type(spares) is list and all(type(spare) is str for spare in spares), "spares cannot be read")
    require(len(set(spares)) == state.spares_left and set(spares) <= set(roll), "other spares are left")
    require(not replaced & set(roll) and not used & set(spares), "a replaced credential or a used spare")
    return roll, spares


def open_round(state, asked):
    """Ballots may come."""
    contest = state.contest(asked.act["contest"])
    require(not state.open_motion and contest.in_status("sealed"), "no sealed round")
    return same("round_opened", asked.act)


def close_round(state, asked):
    """No ballot comes any more."""
    contest = state.contest(asked.act["contest"])
    newest = contest.in_status("open")
    require(newest, "no open round")
    closed = asked.evident("round_closed")
    require(closed["ballots"] <= newest.voters, "more ballots than voters")
    events = [event("round_closed", contest=contest.number, ballots=closed["ballots"], archive=closed["archive"])]
    if closed["ballots"] < FEWEST:
        events.append(event("round_not_countable", contest=contest.number, ballots=closed["ballots"]))
    return events


def _annulled(state, contest, reason):
    newest = contest.newest
    no_motion_on(state, contest)
    if newest and newest.on_paper:
        possible = newest.status == "open"
    else:
        possible = contest.in_status(*VOTING) or (contest.in_status("closed") and not newest.shares)
    require(possible and said(reason), "no round to annul, or without a reason")
    return event("round_annulled", contest=contest.number, reason=reason)


def annul_round(state, asked):
    """A round is given up; its ballots are never opened."""
    return [_annulled(state, state.contest(asked.act["contest"]), asked.act["reason"])]


def move_to_paper(state, asked):
    """The next round is held on printed ballots."""
    contest, reason = state.contest(asked.act["contest"]), asked.act["reason"]
    terms = _next_terms(state, contest)
    require(said(reason), "without a reason")
    require(not any(other.under_way for other in state.contests if other is not contest), "a round is under way")
    require(not (contest.under_way and contest.newest.on_paper), "it is on paper already")
    keys = sum(teller["accepted"] for teller in state.tellers)
    require(state.tellers_adopted and keys >= 2, "fewer than two tellers with accepted keys")
    before = [_annulled(state, contest, reason)] if contest.under_way else []
    return before + [event("moved_to_paper", contest=contest.number, terms=terms, reason=reason)]


def publish_round(state, asked):
    """The rules are applied to the sums."""
    contest = state.contest(asked.act["contest"])
    newest = contest.newest
    require(not state.open_motion and newest and newest.status == "counted", "no counted round")
    return [event("round_published", contest=contest.number, outcome=_outcome(contest, newest.box()))]


def _outcome(contest, box):
    try:
        return outcome(contest.rules, contest.newest.terms, box)
    except Imbalance as imbalance:
        raise Refused(f"the figures do not balance: {imbalance}") from None


def give_share(state, asked):
    """A teller opens the sums; with the last one they are known."""
    act = asked.act
    contest = state.contest(act["contest"])
    newest = contest.in_status("closed")
    no_motion_on(state, contest)
    require(newest and asked.number not in newest.shares, "no closed round, or a second share")
    reason = act["reason"] if said(act["reason"] or "") else None
    require(reason or 2 * act["statements"] > newest.ballots, "without a reason")
    events = [event(
        "share_accepted", contest=contest.number, slot=asked.number, share=act["share"],
        statements=act["statements"], reason=reason,
    )]
    if len(newest.shares) + 1 == len(state.tellers):
        counted = asked.evident("round_counted")
        require(counted["contest"] == contest.number, "another contest was counted")
        events.append(counted)
    return events


def enter_paper_count(state, asked):
    """A teller enters what was counted; two alike are the count."""
    contest, count = state.contest(asked.act["contest"]), asked.act["count"]
    newest = contest.newest
    no_motion_on(state, contest)
    require(newest and newest.on_paper and newest.status == "open", "no open round on paper")
    _outcome(contest, newest.box(count))
    events = [event("paper_count_entered", contest=contest.number, slot=asked.number, count=count)]
    if any(other == count for slot, other in newest.counts.items() if slot != asked.number):
        events.append(event("paper_round_counted", contest=contest.number))
    return events


def confirm_destruction(state, asked):
    """A teller confirms the destruction of ballots."""
    require(state.keeping == "proposed", "nothing is proposed")
    return [event("ballots_destroyed", slot=asked.number)]


CHAIR = {
    act.__name__: act
    for act in (seal_roll, open_round, close_round, annul_round, move_to_paper, publish_round)
}
TELLER = {act.__name__: act for act in (give_share, enter_paper_count, confirm_destruction)}
