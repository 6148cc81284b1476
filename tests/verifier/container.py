"""The zip and its manifest (bundle-format.md §1), read with suspicion: every byte of the file is accounted for."""

import re
import struct
import zlib
from hashlib import sha256

from flaw import Flaw, NotABundle

MOST_ENTRIES = 4000
MOST_BYTES = 2**30
MANIFEST = "MANIFEST.sha256"
PART = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]*", re.ASCII)
END = struct.Struct("<4s4H2LH")
CENTRAL = struct.Struct("<4s6H3L5H2L")
LOCAL = struct.Struct("<4s5H3L2H")
DESCRIBED = 0x8
ENCRYPTED = 0x1
UNIX = 3
SYMLINK = 0o120000


def read_zip(data):
    """The files of a zip by name."""
    if data[:4] != b"PK\3\4":
        raise NotABundle("not a zip with files")
    try:
        return _files(data)
    except (struct.error, UnicodeDecodeError, zlib.error, IndexError) as error:
        raise Flaw("zip", f"cannot be read: {error}") from None


def _files(data):
    entries, directory = _directory(data)
    files, at, left = {}, 0, MOST_BYTES
    for entry in sorted(entries, key=lambda entry: entry["offset"]):
        if entry["offset"] != at:
            raise Flaw("zip", "its entries do not fill it")
        body, at = _entry(data, entry, left)
        left -= len(body)
        name = entry["name"]
        if name in ("rounds/", "documents/") and not body:
            continue
        _check_name(name, entry)
        if name in files:
            raise Flaw("zip", f"{name} stands twice")
        files[name] = body
    if at != directory:
        raise Flaw("zip", "its entries do not fill it")
    return files


def _directory(data):
    start = len(data) - END.size
    if start < 0:
        raise Flaw("zip", "it is cut off")
    magic, disk, first, here, count, size, offset, comment = END.unpack_from(data, start)
    if magic != b"PK\5\6" or comment or disk or first or here != count or offset + size != start:
        raise Flaw("zip", "its directory is not followed by the end record and nothing else")
    if count > MOST_ENTRIES:
        raise Flaw("zip", "too many entries")
    entries, at = [], offset
    for _ in range(count):
        fields = CENTRAL.unpack_from(data, at)
        if fields[0] != b"PK\1\2":
            raise Flaw("zip", "its directory is broken")
        name_end = at + CENTRAL.size + fields[10]
        entries.append({
            "made_by": fields[1] >> 8, "flags": fields[3], "method": fields[4], "crc": fields[7],
            "packed": fields[8], "size": fields[9], "mode": fields[15] >> 16, "offset": fields[16],
            "name": data[at + CENTRAL.size : name_end].decode("ascii"),
        })
        if fields[12]:
            raise Flaw("zip", "an entry has a comment")
        at = name_end + fields[11]
    if at != start:
        raise Flaw("zip", "its directory is longer than its entries")
    return entries, offset


def _entry(data, entry, left):
    """The body of an entry, and where it ends."""
    at, name = entry["offset"], entry["name"]
    fields = LOCAL.unpack_from(data, at)
    begin = at + LOCAL.size + fields[9] + fields[10]
    here = data[at + LOCAL.size : at + LOCAL.size + fields[9]]
    if fields[0] != b"PK\3\4" or here != name.encode() or fields[3] != entry["method"]:
        raise Flaw("zip", f"{name} differs from the directory")
    if entry["flags"] & ENCRYPTED or entry["size"] > left:
        raise Flaw("zip", f"{name} is encrypted or too large")
    end = begin + entry["packed"]
    body = _unpack(data[begin:end], entry)
    if len(body) != entry["size"] or zlib.crc32(body) != entry["crc"]:
        raise Flaw("zip", f"{name} is damaged")
    if entry["flags"] & DESCRIBED:
        return body, end + _descriptor(data[end : end + 16], entry)
    if fields[6:9] != (entry["crc"], entry["packed"], entry["size"]):
        raise Flaw("zip", f"{name} differs from the directory")
    return body, end


def _unpack(packed, entry):
    if entry["method"] == 0:
        return packed
    if entry["method"] != 8:
        raise Flaw("zip", f"{entry['name']} is neither stored nor deflated")
    inflater = zlib.decompressobj(-15)
    body = inflater.decompress(packed, entry["size"] + 1)
    if not inflater.eof or inflater.unused_data:
        raise Flaw("zip", f"{entry['name']} is damaged")
    return body


def _descriptor(data, entry):
    """The length of the record after a body whose header did not yet know its size."""
    sizes = struct.pack("<3L", entry["crc"], entry["packed"], entry["size"])
    for record in (b"PK\7\x08" + sizes, sizes):
        if data.startswith(record):
            return len(record)
    raise Flaw("zip", f"{entry['name']} differs from the directory")


def _check_name(name, entry):
    if not all(PART.fullmatch(part) for part in name.split("/")):
        raise Flaw("zip", f"the name {name!r} is not one of a bundle")
    if entry["made_by"] == UNIX and entry["mode"] & 0o170000 == SYMLINK:
        raise Flaw("zip", f"{name} is a link")


def check_manifest(files):
    """The manifest names every other file with its hash, and no other."""
    if MANIFEST not in files:
        raise Flaw(MANIFEST, "is missing")
    listed = {}
    for line in files[MANIFEST].decode("utf-8", "replace").split("\n")[:-1]:
        found = re.fullmatch("([0-9a-f]{64})  (.+)", line)
        if not found or found[2] in listed:
            raise Flaw(MANIFEST, f"a line is not of its form: {line}")
        listed[found[2]] = found[1]
    if not files[MANIFEST].endswith(b"\n"):
        raise Flaw(MANIFEST, "does not end with a line feed")
    for name, body in files.items():
        if name != MANIFEST and listed.pop(name, None) != sha256(body).hexdigest():
            raise Flaw(name, "has not the hash of the manifest")
    if listed:
        raise Flaw(MANIFEST, f"names {', '.join(listed)}, which the bundle has not")
