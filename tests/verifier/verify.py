"""A second verifier of a meeting's bundle, written from the documents alone.

    python3 verify.py FILE.zip...      a line each: `sound FILE DIGEST`, `false FILE: where: why`, `unknown FILE: why`
    python3 verify.py --many           reads paths on standard input and answers each at once

Exit code: 0 all sound, 1 one is false, 2 one is no bundle (and none is false).
"""

import sys

from bundle import check_bundle
from flaw import Flaw, NotABundle

SOUND, FALSE, UNKNOWN = 0, 1, 2


def judge(path):
    """The verdict on a file and its line."""
    try:
        with open(path, "rb") as file:
            return SOUND, f"sound {path} {check_bundle(file.read())}"
    except Flaw as flaw:
        return FALSE, f"false {path}: {flaw}"
    except (NotABundle, OSError) as error:
        return UNKNOWN, f"unknown {path}: {error}"


def main(arguments):
    """Judges the files named, or those named on standard input."""
    paths = (line.rstrip("\n") for line in sys.stdin) if arguments == ["--many"] else arguments
    verdicts = set()
    for path in paths:
        verdict, line = judge(path)
        print(line, flush=True)
        verdicts.add(verdict)
    return next((verdict for verdict in (FALSE, UNKNOWN) if verdict in verdicts), SOUND)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) if len(sys.argv) > 1 else __doc__)
