"""Names of a round's files (bundle-format.md §1)."""

import unicodedata

LONGEST = 48


def slug(title):
    """The title in plain small letters and dashes."""
    found = ""
    for character in unicodedata.normalize("NFD", title):
        if unicodedata.category(character).startswith("M"):
            continue
        character = "d" if character in "đĐ" else character
        if character.isascii() and character.isalnum():
            found += character.lower()
        elif found and not found.endswith("-"):
            found += "-"
        if len(found) == LONGEST:
            break
    return found.strip("-") or "noi-dung"


def stem(contest, round_):
    """The path of a round's files without their endings."""
    return f"rounds/{round_.place:02}-{slug(contest.rules['title'])}-lan-{round_.number}"
