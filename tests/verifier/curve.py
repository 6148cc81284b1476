"""The group of bundle-format.md §2 by whole numbers alone: edwards25519 in extended coordinates.

A point that verifies many signatures gets a comb table once, so that a signature costs about 130 additions.
"""

from functools import lru_cache
from hashlib import sha256

P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)
TEETH = 6
SPAN = 43  # TEETH * SPAN bits hold every number below Q, and Q itself


def add(a, b):
    """The product of two elements (the group is written multiplicatively in the documents)."""
    x1, y1, z1, t1 = a
    x2, y2, z2, t2 = b
    e = (y1 - x1) * (y2 - x2)
    f = (y1 + x1) * (y2 + x2)
    c = 2 * D * t1 * t2 % P
    d = 2 * z1 * z2
    g, h, i, j = f - e, d - c, d + c, f + e
    return (g * h % P, i * j % P, h * i % P, g * j % P)


def double(a):
    """The square of an element."""
    x, y, z, _ = a
    xx, yy, s = x * x % P, y * y % P, x + y
    h = xx + yy
    e = (h - s * s) % P
    g = xx - yy
    f = (2 * z * z + g) % P
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def decode(text):
    """The point of a text of 64 hexadecimal digits, or None where there is none."""
    value = int(text, 16)
    sign, y = value >> 255, value & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * ROOT % P
    if x * x % P != square or (x == 0 and sign):
        return None
    if x % 2 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


def encode(point):
    """The text of an element."""
    x, y, z, _ = point
    inverse = pow(z, -1, P)
    x, y = x * inverse % P, y * inverse % P
    return f"{(x % 2) << 255 | y:064x}"


def is_neutral(point):
    """Whether this is the neutral element, whatever its coordinates."""
    x, y, z, _ = point
    return x % P == 0 and (y - z) % P == 0


def comb(point):
    """Products of the powers point^(2^(SPAN*i)) for each set of teeth i."""
    table = [NEUTRAL]
    for tooth in range(TEETH):
        table += [add(entry, point) for entry in table]
        if tooth + 1 < TEETH:
            for _ in range(SPAN):
                point = double(point)
    return table


def columns(number):
    """The table index of each column of the comb, highest first."""
    rows = [(number >> (SPAN * i)) & (2**SPAN - 1) for i in range(TEETH)]
    return [
        sum((row >> column & 1) << i for i, row in enumerate(rows))
        for column in range(SPAN - 1, -1, -1)
    ]


def power_product(*factors):
    """The product of powers, each given by the comb table of its base and its exponent."""
    tables = [(table, columns(exponent)) for table, exponent in factors]
    result = NEUTRAL
    for column in range(SPAN):
        result = double(result)
        for table, digits in tables:
            if digits[column]:
                result = add(result, table[digits[column]])
    return result


@lru_cache(maxsize=20000)
def element(text):
    """The comb table of an element of the subgroup, or None if the text is not one."""
    point = decode(text)
    if point is None:
        return None
    table = comb(point)
    return table if is_neutral(power_product((table, Q))) else None


def is_key(text):
    """Whether a text is an element of the subgroup, and not the neutral one."""
    table = element(text)
    return table is not None and not is_neutral(table[1])


GENERATOR = element("66" * 31 + "58")


def product(texts):
    """The text of the product of elements."""
    result = NEUTRAL
    for text in texts:
        result = add(result, element(text)[1])
    return encode(result)


def challenge(text):
    """H of cryptography.md §1."""
    return int.from_bytes(sha256(text.encode()).digest(), "big") % Q


def proves(key, proof, prefix):
    """Whether a proof of the secret of `key` holds, with `prefix` hashed before the commitment."""
    c, r = int(proof["challenge"]), int(proof["response"])
    commitment = encode(power_product((GENERATOR, r), (element(key), c)))
    return c == challenge(prefix + commitment)


def signed(key, message, signature):
    """Whether the holder of `key` signed the message."""
    return proves(key, signature, f"phieukin/signature/v1|{key}|{message}|")
