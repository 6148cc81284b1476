"""The course of a contest (meeting-rules.md §6): which round is next, and what a published round or a motion changes."""

from counting import grouped, seat, second_place

NO_SCORES = {}.get


def form_of(model, places, n):
    """How a list of n candidates for so many places is marked."""
    if n == 1 or model == "each":
        return "each"
    return "columns" if model == "columns" and places > 1 else "list"


class Lane:
    """What one panel of a contest has decided and what it still owes."""

    def __init__(self, number, rules):
        self.number = number
        self.rules = rules
        self.chosen = []
        self.ties = []
        self.gaps = []
        self.second = None
        self.vacant = 0

    def take(self, terms, found, held, again=False):
        """Takes over what a round or a decision gave: those placed, ties, places unfilled."""
        placed = {entry["unit"] for entry in found["chosen"]}
        self.chosen = [entry for entry in self.chosen if entry["unit"] not in placed] + found["chosen"]
        self.ties += [{"tie": tie, "held": held, "again": again} for tie in found["ties"]]
        self.ties.sort(key=_tied_place)
        if found["unfilled"]:
            first = terms["first_place"] + terms["places"] - found["unfilled"]
            self.gaps.append({"first_place": first, "places": found["unfilled"], "further": False})
            self._join_gaps()

    def _join_gaps(self):
        joined = []
        for gap in sorted(self.gaps, key=lambda gap: gap["first_place"]):
            last = joined[-1] if joined else None
            if last and (not self.rules["ranked"] or last["first_place"] + last["places"] == gap["first_place"]):
                last["places"] += gap["places"]
                last["further"] = last["further"] and gap["further"]
            else:
                joined.append(dict(gap))
        self.gaps = joined

    def leave_open(self, gaps):
        """Drops gaps: their places stay vacant for good."""
        self.vacant += sum(gap["places"] for gap in gaps)
        self.gaps = [gap for gap in self.gaps if gap not in gaps]


def _tied_place(entry):
    return entry["tie"]["run_off"]["first_place"]


class Course:
    """One contest from its adopted list on. `standing` are pairs of unit and list; a score is looked up when asked for."""

    def __init__(self, rules, standing):
        self.rules = rules
        self.standing = standing
        self.begun = False
        self.lanes = [Lane(i, panel) for i, panel in enumerate(rules["panels"])]
        self.reported = []
        self.failed = None
        self.on_paper = False
        self.dropped = False

    def left(self, lane):
        """Who can still be chosen in a lane."""
        gone = {placed["unit"] for placed in lane.chosen if placed["role"] == "chosen"}
        gone |= {unit for tie in self.reported for unit in tie["run_off"]["candidates"]}
        return [unit for unit, name in self.standing if name == lane.rules["list"] and unit not in gone]

    def short(self, lane):
        """Whether fewer are chosen than the minimum of the panel."""
        chosen = sum(placed["role"] == "chosen" for placed in lane.chosen)
        reported = sum(
            tie["run_off"]["places"] for tie in self.reported if tie["run_off"]["panel"] == lane.number
        )
        return chosen + reported < lane.rules["minimum"]

    def may_run_off(self, entry):
        """Whether the rules, or a motion, let this tie be voted on again."""
        return entry["again"] or entry["held"] < self.rules["ties"]["run_offs"]

    def next(self):
        """("round", terms), ("decide", what) or ("settled", None)."""
        if self.dropped:
            return "settled", None
        if self.failed:
            return "decide", "failed"
        if not self.begun:
            panels = [self._first_terms(lane) for lane in self.lanes if self.left(lane)]
            return _round("first", panels) if panels else ("settled", None)
        if any(lane.ties for lane in self.lanes):
            return self._run_off()
        gaps = [(lane, lane.gaps[0]) for lane in self.lanes if lane.gaps]
        if any(not gap["further"] and lane.rules["minimum"] == 0 for lane, gap in gaps):
            return "decide", "unfilled"
        if gaps:
            return _round("further", [self._further_terms(lane, gap) for lane, gap in gaps])
        seconds = [lane for lane in self.lanes if lane.second == "round"]
        if seconds:
            gap = {"first_place": 2, "places": 1}
            return _round("second", [self._further_terms(lane, gap) for lane in seconds[:1]])
        return "settled", None

    def _first_terms(self, lane):
        rules, model, units = lane.rules, self.rules["model"], self.left(lane)
        places = 1 if model == "two_rounds" else rules["places"]
        picks = 1 if model in ("two_rounds", "columns") else rules["max_picks"]
        return {
            "panel": lane.number, "form": form_of(model, places, len(units)), "first_place": 1,
            "places": min(places, len(units)), "ranked": rules["ranked"], "max_picks": min(picks, len(units)),
            "alternates": rules["alternates"], "candidates": units,
        }

    def _further_terms(self, lane, gap):
        units = self.left(lane)
        places = min(gap["places"], len(units))
        alternates = sum(placed["role"] == "alternate" for placed in lane.chosen)
        return {
            "panel": lane.number, "form": form_of(self.rules["model"], places, len(units)),
            "first_place": gap["first_place"], "places": places, "ranked": lane.rules["ranked"],
            "max_picks": max(1, min(lane.rules["max_picks"], places, len(units) - 1)),
            "alternates": max(0, lane.rules["alternates"] - alternates), "candidates": units,
        }

    def _run_off(self):
        best = [lane.ties[0] for lane in self.lanes if lane.ties]
        ready = [entry for entry in best if self.may_run_off(entry)]
        if not ready:
            return "decide", "still_tied"
        held = ready[0]["held"]
        panels = [entry["tie"]["run_off"] for entry in ready if entry["held"] == held]
        return "round", {"kind": {"kind": "run_off", "number": held + 1}, "panels": panels}

    def publish(self, terms, outcome, scores):
        """A round was published."""
        self.failed = None
        kind = terms["kind"]["kind"]
        if kind == "first":
            self._begin(terms)
        for panel, found in zip(terms["panels"], outcome["panels"]):
            self._publish_panel(terms["kind"], panel, found)
        self._tidy(scores)

    def _begin(self, terms):
        self.begun = True
        voted_on = {panel["panel"]: len(panel["candidates"]) for panel in terms["panels"]}
        for lane in self.lanes:
            n = voted_on.get(lane.number, 0)
            lane.vacant = max(0, lane.rules["places"] - n)
            if self.rules["model"] == "two_rounds" and n > 1:
                lane.second = "round"

    def _publish_panel(self, kind, panel, found):
        lane, held = self.lanes[panel["panel"]], 0
        if kind["kind"] == "second":
            lane.second = None
        if kind["kind"] == "run_off":
            lane.ties = [entry for entry in lane.ties if _tied_place(entry) != panel["first_place"]]
            held = kind["number"]
        if kind["kind"] == "further":
            for gap in [gap for gap in lane.gaps if gap["first_place"] == panel["first_place"]]:
                lane.vacant += max(0, gap["places"] - panel["places"])
                lane.gaps.remove(gap)
        if panel["form"] == "columns" and not found["chosen"]:
            lines = {line["unit"]: line for line in found["ranking"]}
            lane.second = (panel, [lines[unit] for unit in panel["candidates"]], found["needed"])
            panel = panel | {"places": 1}
        lane.take(panel, found, held)

    def _tidy(self, scores):
        self._close_ties(scores)
        self._close_gaps()
        self._settle_second()
        self._close_ties(scores)
        self._close_gaps()

    def _close_ties(self, scores):
        then = self.rules["ties"]["then"]
        for lane in self.lanes:
            for entry in [entry for entry in lane.ties if not self.may_run_off(entry)]:
                if then == "higher_score":
                    self._order(lane, entry, scores)
                elif then == "report":
                    self._report(lane, entry)

    def _close_gaps(self):
        for lane in self.lanes:
            nobody = not self.left(lane)
            met = lane.rules["minimum"] > 0 and not self.short(lane) and not lane.ties
            if nobody or met:
                lane.leave_open(lane.gaps)
            if nobody and lane.second == "round":
                lane.second = None
                lane.vacant += 1

    def _settle_second(self):
        for lane in self.lanes:
            if not isinstance(lane.second, tuple):
                continue
            first_open = [gap["first_place"] for gap in lane.gaps] + [_tied_place(entry) for entry in lane.ties]
            if 1 in first_open:
                continue
            panel, lines, needed = lane.second
            lane.second = None
            standing = {unit for unit, _ in self.standing} - {placed["unit"] for placed in lane.chosen}
            lane.take(panel, second_place(panel, [line for line in lines if line["unit"] in standing], needed), 0)

    def _scores_differ(self, entry, scores):
        found = [scores(unit) for unit in entry["tie"]["run_off"]["candidates"]]
        return None not in found and len({score.number for score in found}) > 1

    def _order(self, lane, entry, scores):
        if not self._scores_differ(entry, scores):
            return
        tie = entry["tie"]
        by_score = grouped([(scores(unit).number, unit) for unit in tie["run_off"]["candidates"]])
        groups = [(tie["votes"], units) for _, units in by_score]
        lane.ties.remove(entry)
        lane.take(tie["run_off"], seat(tie["run_off"], "higher_score", groups), entry["held"])

    def _report(self, lane, entry):
        lane.ties.remove(entry)
        tie = entry["tie"]
        if _tied_place(entry) == 1 and lane.second:
            lane.second = None
            tie = tie | {"run_off": tie["run_off"] | {"places": tie["run_off"]["places"] + 1}}
        self.reported.append(tie)

    def annulled(self):
        """The newest round was annulled."""
        self.failed = None

    def fail(self, terms):
        """The newest round gave no result."""
        self.failed = terms

    def can_withdraw(self, unit):
        """Whether a candidate may still withdraw."""
        placed = {entry["unit"] for lane in self.lanes for entry in lane.chosen}
        placed |= {tied for tie in self.reported for tied in tie["run_off"]["candidates"]}
        return not self.dropped and unit in dict(self.standing) and unit not in placed

    def withdraw(self, unit):
        """A candidate withdraws; those tied with it are placed without it."""
        self.standing = [pair for pair in self.standing if pair[0] != unit]
        for lane in self.lanes:
            for entry in [e for e in lane.ties if unit in e["tie"]["run_off"]["candidates"]]:
                tie = entry["tie"]
                others = [other for other in tie["run_off"]["candidates"] if other != unit]
                lane.ties.remove(entry)
                found = seat(tie["run_off"], "uncontested", [(tie["votes"], others)])
                lane.take(tie["run_off"], found, entry["held"], entry["again"])
        self._tidy(NO_SCORES)

    def _asked_tie(self):
        return next(((lane, lane.ties[0]) for lane in self.lanes if lane.ties), None)

    def can_resolve(self, resolution, scores):
        """Whether the meeting may be asked to resolve so."""
        kind, what = self.next()
        if resolution in ("run_off_again", "report_tied"):
            return what == "still_tied"
        if resolution == "higher_score":
            return what == "still_tied" and self._scores_differ(self._asked_tie()[1], scores)
        if resolution == "further_round":
            return what == "unfilled"
        if resolution == "leave_open":
            return what == "unfilled" or (kind == "round" and what["kind"]["kind"] == "further")
        if resolution == "repeat":
            return what == "failed"
        if what == "failed" or kind != "round":
            return what == "failed"
        return self.begun or self.on_paper if resolution == "drop" else self.begun and not self.on_paper

    def resolve(self, resolution, scores):
        """A carried motion."""
        if resolution == "run_off_again":
            self._asked_tie()[1]["again"] = True
        elif resolution == "higher_score":
            self._order(*self._asked_tie(), scores)
        elif resolution == "report_tied":
            self._report(*self._asked_tie())
        elif resolution == "further_round":
            self._asked_lane().gaps[0]["further"] = True
        elif resolution == "leave_open":
            lanes = [self._asked_lane()] if self.next() == ("decide", "unfilled") else self.lanes
            for lane in lanes:
                lane.leave_open(lane.gaps[:1])
        elif resolution == "drop":
            self.dropped = True
        else:
            self.failed = None
            self.on_paper = self.on_paper or resolution == "on_paper"
        self._tidy(scores)

    def _asked_lane(self):
        return next(
            lane for lane in self.lanes
            if lane.gaps and not lane.gaps[0]["further"] and lane.rules["minimum"] == 0
        )

    def chosen(self):
        """All who are placed: by panel, those chosen before alternates, by place."""
        placed = [entry for lane in self.lanes for entry in lane.chosen]
        return sorted(placed, key=lambda e: (e["panel"], e["role"] == "alternate", e["place"] or 0))

    def vacant(self):
        """Places left open for good."""
        if self.begun:
            return sum(lane.vacant for lane in self.lanes)
        return sum(
            max(0, lane.rules["places"] - len(self.left(lane))) for lane in self.lanes
        )

    def is_short(self):
        """Whether some panel has fewer than its minimum."""
        return any(self.short(lane) for lane in self.lanes)


def _round(kind, panels):
    return "round", {"kind": {"kind": kind}, "panels": panels}
