"""Rounds on paper: who may move, count and publish, and what follows."""

import unittest

from flaw import Flaw, Refused
from forge import Meeting
from log import read_log
from voting import STANDARD

RULES = STANDARD | {"lists": []}
UNITS = [f"Đơn vị {i}" for i in range(1, 8)]
REASON = "mất sóng Wi-Fi"


def row(votes, second=None, against=None):
    return {"votes": votes, "second": second, "against": against}


def count(votes, blank=1, spoiled=0, returned=6, issued=6):
    panel = {"blank": blank, "spoiled": spoiled, "rows": [row(v) for v in votes]}
    return {"issued": issued, "exchanged": 0, "returned": returned, "panels": [panel]}


def meeting(tellers=3):
    """A meeting in session whose first contest has four names and no round yet."""
    made = Meeting()
    made.prepare(RULES, UNITS)
    made.tellers(tellers)
    made.gather(6)
    made.adopt_list(1, [1, 2, 3, 4])
    return made


class OnPaper(unittest.TestCase):
    def enter(self, made, slot, counted):
        made.do(f"teller {slot}", "enter_paper_count", contest=1, count=counted)

    def moved(self):
        made = meeting()
        made.do("chair", "move_to_paper", contest=1, reason=REASON)
        return made

    def test_two_tellers_with_the_same_count_give_the_figures(self):
        made = meeting()
        made.hold_on_paper(1, count([4, 3, 2, 0]))
        first = made.state.contest(1).rounds[0]
        panel = first.outcome["panels"][0]
        self.assertEqual([placed["unit"] for placed in panel["chosen"]], [1, 2])
        self.assertEqual(panel["figures"]["valid"], 5)
        self.assertEqual(first.counters(), [1, 2])
        self.assertEqual(read_log(made.log()).contest(1).published, True)

    def test_different_counts_wait_until_two_agree(self):
        made = self.moved()
        self.enter(made, 1, count([4, 3, 2, 0]))
        self.enter(made, 2, count([4, 2, 3, 0]))
        self.assertEqual(made.state.contest(1).newest.status, "open")
        self.enter(made, 2, count([4, 3, 2, 0]))
        self.assertEqual(made.state.contest(1).newest.status, "counted")

    def test_one_teller_twice_is_not_two_tellers(self):
        made = self.moved()
        self.enter(made, 1, count([4, 3, 2, 0]))
        self.enter(made, 1, count([4, 3, 2, 0]))
        self.assertEqual(made.state.contest(1).newest.status, "open")

    def test_a_third_teller_may_settle_a_difference(self):
        made = self.moved()
        self.enter(made, 1, count([4, 3, 2, 0]))
        self.enter(made, 2, count([4, 2, 3, 0]))
        self.enter(made, 3, count([4, 2, 3, 0]))
        self.assertEqual(made.state.contest(1).newest.counters(), [2, 3])

    def test_counts_that_do_not_balance_are_refused(self):
        made = self.moved()
        for wrong in (
            count([6, 0, 0, 0]), count([4, 4, 3, 0]), count([2, 1, 1, 0]), count([4, 3, 2]),
            count([4, 3, 2, 0], issued=7), count([4, 3, 2, 0], returned=7), count([0, 0, 0, 0], blank=7),
        ):
            with self.assertRaises(Refused):
                self.enter(made, 1, wrong)

    def test_spoiled_ballots_are_invalid(self):
        made = meeting()
        made.hold_on_paper(1, count([4, 1, 0, 0], spoiled=1))
        figures = made.state.contest(1).rounds[0].outcome["panels"][0]["figures"]
        self.assertEqual((figures["valid"], figures["invalid"], figures["blank"]), (4, 2, 1))

    def test_a_tie_on_paper_may_be_run_off_electronically(self):
        made = meeting()
        made.hold_on_paper(1, count([4, 3, 3, 0]))
        made.hold(1, [[0, 4, 2]], 6)
        self.assertEqual([placed["unit"] for placed in made.state.contest(1).course.chosen()], [1, 2])
        self.assertEqual(made.state.contest(1).rounds[1].number, 2)
        read_log(made.log())

    def test_an_open_electronic_round_is_annulled_by_the_move(self):
        made = meeting()
        made.seal_roll(1)
        made.do("chair", "open_round", contest=1)
        made.do("chair", "move_to_paper", contest=1, reason=REASON)
        electronic, paper = made.state.contest(1).rounds
        self.assertEqual((electronic.status, paper.status), ("annulled", "open"))
        self.assertEqual(electronic.terms, paper.terms)
        read_log(made.log())

    def test_only_tellers_count(self):
        made = self.moved()
        for who in ("chair", "desk"):
            with self.assertRaises(Refused):
                made.do(who, "enter_paper_count", contest=1, count=count([4, 3, 2, 0]))

    def test_a_move_asks_for_a_reason_and_no_round_on_paper(self):
        made = meeting()
        with self.assertRaises(Refused):
            made.do("chair", "move_to_paper", contest=1, reason=" ")
        made.do("chair", "move_to_paper", contest=1, reason=REASON)
        with self.assertRaises(Refused):
            made.do("chair", "move_to_paper", contest=1, reason=REASON)

    def test_a_log_that_calls_different_counts_the_same_is_false(self):
        made = self.moved()
        self.enter(made, 1, count([4, 3, 2, 0]))
        act = {"act": "enter_paper_count", "contest": 1, "count": count([4, 2, 3, 0])}
        entered = {"event": "paper_count_entered", "contest": 1, "slot": 2, "count": act["count"]}
        made.force("teller 2", act, [entered, {"event": "paper_round_counted", "contest": 1}])
        with self.assertRaisesRegex(Flaw, f"line {len(made.lines)}"):
            read_log(made.log())


if __name__ == "__main__":
    unittest.main()
