"""What a log may not say: forged lines, broken chains, results against the rules."""

import json
import unittest
from hashlib import sha256

from flaw import Flaw, Refused
from forge import Key, Meeting
from kinds import canonical
from log import read_log
from test_paper import meeting
from voting import STANDARD


def refound(made, change):
    """The log with each line changed by `change`, chained anew."""
    lines, before = [], None
    for text in made.lines:
        entry = json.loads(text)
        entry["previous"] = before
        lines.append(canonical(change(entry) or entry))
        before = sha256(lines[-1].encode()).hexdigest()
    return "".join(line + "\n" for line in lines).encode()


class Log(unittest.TestCase):
    def false(self, data, why):
        with self.assertRaisesRegex(Flaw, why):
            read_log(data)

    def held(self):
        made = meeting()
        made.hold(1, [[1, 4, 4, 1, 0]], 6)
        return made

    def test_a_held_round_is_sound(self):
        state = read_log(self.held().log())
        self.assertEqual(state.contest(1).course.next()[1]["kind"], {"kind": "run_off", "number": 1})

    def test_a_line_left_out_breaks_the_chain(self):
        lines = self.held().log().split(b"\n")
        self.false(b"\n".join(lines[:9] + lines[10:]), "line 10: the chain")

    def test_two_lines_changed_about_break_the_chain(self):
        lines = self.held().log().split(b"\n")
        lines[9], lines[10] = lines[10], lines[9]
        self.false(b"\n".join(lines), "line 10: the chain")

    def test_a_space_is_not_canonical(self):
        self.false(self.held().log().replace(b'"height":3', b'"height": 3'), "line 4: not in canonical form")

    def test_a_chain_made_anew_has_acts_of_another_log(self):
        def later(entry):
            entry["at"] = entry["at"].replace("2015", "2016")

        self.false(refound(self.held(), later), "line 2: its signer had seen another log")

    def test_an_outcome_against_the_rules_is_false(self):
        made = self.held()
        entry = json.loads(made.lines.pop())
        made.heads.pop()
        panel = entry["events"][0]["outcome"]["panels"][0]
        panel["ties"] = []
        made.force("chair", {"act": "publish_round", "contest": 1}, entry["events"])
        self.false(made.log(), "the rules make other events of publish_round")

    def test_sums_that_do_not_balance_are_never_published(self):
        made = meeting()
        with self.assertRaisesRegex(Refused, "votes_above_valid"):
            made.hold(1, [[1, 6, 1, 1, 0]], 6)

    def test_rules_are_not_changed_after_adoption(self):
        made = meeting()
        rules = STANDARD | {"lists": [], "hands": "unanimity"}
        made.force("chair", {"act": "set_rules", "rules": rules}, [{"event": "rules_set"} | rules])
        self.false(made.log(), "rules are adopted")

    def test_hands_add_up_to_those_present(self):
        made = meeting()
        made.do("chair", "put_motion", matter={"matter": "other", "text": "Giải lao"})
        hands = {"in_favour": 4, "against": 1, "no_opinion": 0}
        with self.assertRaises(Refused):
            made.do("chair", "count_hands", motion=len(made.state.motions), hands=hands, reason="")

    def test_an_act_counts_once(self):
        made = meeting()
        act = {"act": "unlock_scores", "reason": "x"}
        signed = made.signed("chair", act)
        for _ in range(2):
            made.write(signed, [{"event": "scores_unlocked", "reason": "x"}])
        self.false(made.log(), "not locked")

    def test_a_stranger_may_only_offer_a_key(self):
        made = meeting()
        made.keys["stranger"] = Key("stranger")
        for act in ({"act": "open_check_in"}, {"act": "issue_token", "seat": 7}, {"act": "confirm_destruction"}):
            with self.assertRaises(Refused):
                made.decide("stranger", act)

    def test_a_signature_of_another_key_is_false(self):
        made = Meeting()
        made.keys["desk"] = Key("somebody")
        act = {"act": "name_meeting", "title": "x", "cluster": "", "year": 2014, "place": ""}
        signed = made.signed("desk", act) | {"key": made.keys["chair"].public}
        made.write(signed, [{"event": "meeting_named"} | {k: v for k, v in act.items() if k != "act"}])
        self.false(made.log(), "signature")


if __name__ == "__main__":
    unittest.main()
