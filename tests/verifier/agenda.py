"""Which items of the agenda are done (meeting-rules.md §3); only results show it."""

from voting import standing


def agenda(state):
    """The agenda as results write it."""
    return [{"title": item["title"], "done": _done(state, item)} for item in state.agenda]


def _done(state, item):
    step = item["step"]
    if state.chair_ticks(step):
        return item["id"] in state.ticked
    if step in CONTESTS:
        settled = state.rules_adopted and state.scores_settled
        return settled and all(_far_enough(state, contest, CONTESTS[step]) for contest in state.contests)
    in_session = state.phase in ("in_session", "sealed")
    return {
        "opening": lambda: in_session,
        "presidium": lambda: state.presidium_adopted,
        "tellers": lambda: state.tellers_adopted,
        "rules": lambda: state.rules_adopted,
        "reports": lambda: state.locked is not None,
        "hand_out": lambda: in_session and 0 < state.present == state.tokens,
        "officers": lambda: in_session and all(state.holders(r) == state.wanted(r) for r in ("head", "deputy")),
        "pact": lambda: in_session and all(unit["id"] in state.pact for unit in state.members),
    }[step]()


def _far_enough(state, contest, reached):
    return bool(contest.decision) or _nobody_stands(state, contest) or reached(contest)


def _nobody_stands(state, contest):
    if contest.course:
        return contest.settled() and not contest.published
    selection = contest.rules["purpose"] == "selection"
    units = [unit for unit in state.units if unit["list"] in contest.lists]
    return not any(not selection or standing(state.rules, unit)["kind"] == "eligible" for unit in units)


def _voted(contest):
    return any(
        bool(r.counts) if r.on_paper else r.status in ("closed", "counted", "published") for r in contest.rounds
    )


def _counted(contest):
    return any(r.status in ("counted", "published") for r in contest.rounds)


def _settled(contest):
    return contest.published and not contest.under_way and contest.settled()


CONTESTS = {
    "lists": lambda contest: contest.adopted, "ballot": _voted, "count": _counted, "publish": _settled,
    "adoption": lambda contest: False,
}
