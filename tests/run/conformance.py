"""Counts the cases of a report by kosoku: how many behaved, and which did not."""

import json
import sys
from collections import Counter
from pathlib import Path

GOOD = {"OK", "NON-STRICT", "INFORMATIONAL"}


def main(folder: str) -> None:
    index = json.loads(Path(folder, "index.json").read_text(encoding="utf-8"))
    cases = [(name, case) for agent in index.values() for name, case in agent.items()]
    wrong = [name for name, case in cases if not {case["behavior"], case["behaviorClose"]} <= GOOD]
    for name in wrong:
        print(f"case {name} failed", file=sys.stderr)
    print(Counter(case["behavior"] for _, case in cases), file=sys.stderr)
    print(len(cases) - len(wrong), len(wrong))


main(sys.argv[1])
