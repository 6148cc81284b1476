"""From sums, or a count on paper, to an outcome (meeting-rules.md §7)."""


class Imbalance(Exception):
    """Figures that do not add up, by the name the rules give it."""


def balanced(holds, name):
    """Raises the imbalance unless the figures hold."""
    if not holds:
        raise Imbalance(name)


def outcome(rules, terms, ballot_box):
    """The outcome of a round whose figures balance.

    `ballot_box` has convened, present, issued, returned, and either `sums` or (on paper) `panels`.
    """
    counted = _from_paper if "panels" in ballot_box else _from_sums
    lists = counted(terms, ballot_box)
    run_off = terms["kind"]["kind"] == "run_off"
    return {"panels": [_panel(rules, panel, run_off, *found) for panel, found in zip(terms["panels"], lists)]}


def _panel(rules, panel, run_off, figures, lines):
    base = figures[rules["denominator"]]
    asked = panel["form"] == "each" or (rules["threshold"] == "more_than_half" and not run_off)
    needed = base // 2 + 1 if asked else None
    if panel["form"] == "columns":
        seats = two_columns(panel, lines, needed)
    else:
        least = needed if asked else (0 if run_off else 1)
        standing = [(line["votes"], line["unit"]) for line in lines if line["votes"] >= least]
        seats = seat(panel, "run_off" if run_off else "votes", grouped(standing))
    return {
        "panel": panel["panel"], "figures": figures, "base": base, "needed": needed,
        "ranking": _ranking(panel["form"], lines, needed, seats), **seats,
    }


def grouped(pairs):
    """Groups (value, unit) by value, highest first, within a group in the order given."""
    values = sorted({value for value, _ in pairs}, reverse=True)
    return [(value, [unit for found, unit in pairs if found == value]) for value in values]


def seat(panel, ground, groups):
    """Gives places to groups of (votes, units) in their order; a tie that matters stays a tie."""
    places, alternates = panel["places"], panel["alternates"]
    chosen, ties = [], []
    for votes, units in groups:
        if not places and not alternates:
            break
        n, first = len(units), panel["first_place"] + panel["places"] - places
        if n > (places or alternates) or (panel["ranked"] and places and n > 1):
            here = min(places, n)
            reserve = min(alternates, n - here)
            ties.append({"votes": votes, "run_off": {
                "panel": panel["panel"], "form": "list", "first_place": first, "places": here,
                "ranked": panel["ranked"], "max_picks": max(1, min(here or reserve, n - 1)),
                "alternates": reserve, "candidates": units,
            }})
            places, alternates = places - here, alternates - reserve
            continue
        role = "chosen" if places else "alternate"
        place = first if places and panel["ranked"] else None
        chosen += [
            {"unit": unit, "panel": panel["panel"], "place": place, "votes": votes, "role": role, "ground": ground}
            for unit in units
        ]
        if places:
            places -= n
        else:
            alternates -= n
    return {"chosen": chosen, "ties": ties, "unfilled": places}


def _leaders(lines, marks, more, needed):
    standing = [(marks(line), more(line), line["unit"]) for line in lines if marks(line) >= (needed or 1)]
    if not standing:
        return []
    best = max((mark, second) for mark, second, _ in standing)
    return [(best[0], [unit for mark, second, unit in standing if (mark, second) == best])]


def _first(line):
    return line["votes"]


def _second(line):
    return line["second"]


def _both(line):
    return line["votes"] + line["second"]


def _nothing(line):
    return 0


def two_columns(panel, lines, needed):
    """Seats of a list with a column for each place."""
    seats = seat(
        panel | {"places": min(1, panel["places"])}, "votes", _leaders(lines, _first, _nothing, needed)
    )
    if not seats["chosen"] or panel["places"] != 2:
        return seats
    taken = {placed["unit"] for placed in seats["chosen"]}
    second = second_place(panel, [line for line in lines if line["unit"] not in taken], needed)
    return {
        "chosen": seats["chosen"] + second["chosen"], "ties": seats["ties"] + second["ties"],
        "unfilled": second["unfilled"],
    }


def second_place(panel, lines, needed):
    """The second place by the second column, and where that is equal by both together."""
    terms = panel | {"first_place": panel["first_place"] + 1, "places": panel["places"] - 1}
    groups, ground = _leaders(lines, _second, _nothing, needed), "second_column"
    if groups and len(groups[0][1]) > 1:
        groups, ground = _leaders(lines, _second, _both, needed), "both_columns"
    return seat(terms, ground, groups)


def _ranking(form, lines, needed, seats):
    roles = {placed["unit"]: placed["role"] for placed in seats["chosen"]}
    tied = {unit for tie in seats["ties"] for unit in tie["run_off"]["candidates"]}
    settled = bool(seats["chosen"] or seats["ties"])

    def verdict(line):
        if line["unit"] in roles:
            return roles[line["unit"]]
        if line["unit"] in tied:
            return "tied"
        votes = line["votes"]
        if form == "columns" and settled:
            votes = max(votes, line["second"])
        if votes == 0:
            return "no_votes"
        return "below_threshold" if needed is not None and votes < needed else "outvoted"

    ranked = sorted(lines, key=lambda line: -line["votes"])
    return [line | {"verdict": verdict(line)} for line in ranked]


def _line(unit, votes, second=None, against=None):
    return {"unit": unit, "votes": votes, "second": second, "against": against}


def _from_sums(terms, box):
    sums, at, lists = box["sums"], 0, []
    for panel in terms["panels"]:
        questions = {"list": 1, "columns": 3, "each": len(panel["candidates"])}[panel["form"]]
        lists.append((panel, sums[at : at + questions]))
        at += questions
    balanced(at == len(sums), "shape")
    return [_balanced_panel(panel, *_lines_of_sums(panel, rows, box)) for panel, rows in lists]


def _lines_of_sums(panel, rows, box):
    units, form = panel["candidates"], panel["form"]
    n = len(units)
    if form == "list":
        balanced([len(row) for row in rows] == [n + 1], "shape")
        blank, lines = rows[0][0], [_line(*pair) for pair in zip(units, rows[0][1:])]
    elif form == "columns":
        balanced([len(row) for row in rows] == [n, n, n + 1], "shape")
        first, second, both = rows
        balanced(both[1:] == [a + b for a, b in zip(first, second)], "shape")
        blank, lines = both[0], [_line(*found) for found in zip(units, first, second)]
    else:
        balanced(all(len(row) == 3 for row in rows) and len(rows) == n, "shape")
        blank = rows[0][0] if n == 1 else 0
        lines = [_line(unit, row[1], None, row[2]) for unit, row in zip(units, rows)]
    neither = [row[0] for row in rows] if form == "each" else []
    return _figures(box, blank, 0), lines, neither, 0


def _figures(box, blank, spoiled):
    returned, invalid = box["returned"], blank + spoiled
    return {
        "convened": box["convened"], "present": box["present"], "issued": box["issued"], "returned": returned,
        "valid": max(0, returned - invalid), "invalid": invalid, "blank": blank,
    }


def _from_paper(terms, box):
    balanced(len(box["panels"]) == len(terms["panels"]), "shape")
    found = [
        _balanced_panel(panel, *_lines_of_paper(panel, count, box))
        for panel, count in zip(terms["panels"], box["panels"])
    ]
    for panel, (figures, lines) in zip(terms["panels"], found):
        marks = sum(line["votes"] + (line["second"] or 0) for line in lines)
        balanced(panel["form"] == "each" or marks >= figures["valid"], "votes_below_valid")
    return found


def _lines_of_paper(panel, count, box):
    form, spoiled = panel["form"], count["spoiled"]
    balanced(len(count["rows"]) == len(panel["candidates"]), "shape")
    for row in count["rows"]:
        asked = (form == "columns", form == "each")
        balanced((row["second"] is not None, row["against"] is not None) == asked, "shape")
    lines = [_line(unit, **row) for unit, row in zip(panel["candidates"], count["rows"])]
    neither = []
    if form == "each":
        balanced(spoiled <= box["returned"], "valid_and_invalid")
        neither = [box["returned"] - spoiled - row["votes"] - row["against"] for row in count["rows"]]
        balanced(min(neither, default=0) >= 0, "votes_above_valid")
        balanced(count["blank"] == (neither[0] if len(neither) == 1 else 0), "valid_and_invalid")
    return _figures(box, count["blank"], spoiled), lines, neither, spoiled


def _balanced_panel(panel, figures, lines, neither, spoiled):
    balanced(figures["present"] <= figures["convened"], "present_above_convened")
    balanced(figures["issued"] <= figures["present"], "issued_above_present")
    balanced(figures["returned"] <= figures["issued"], "returned_above_issued")
    adds_up = figures["valid"] + figures["invalid"] == figures["returned"]
    balanced(adds_up and figures["blank"] <= figures["invalid"], "valid_and_invalid")
    valid, picks = figures["valid"], panel["max_picks"]
    if panel["form"] == "each":
        for line, none in zip(lines, neither):
            balanced(none + line["votes"] + line["against"] + spoiled == figures["returned"], "valid_and_invalid")
        return figures, lines
    readings = [(_first, picks)] if panel["form"] == "list" else [(_first, picks), (_second, picks), (_both, 2 * picks)]
    for marks, most in readings:
        balanced(all(marks(line) <= valid for line in lines), "votes_above_valid")
        balanced(sum(map(marks, lines)) <= most * valid, "votes_above_picks")
    return figures, lines
