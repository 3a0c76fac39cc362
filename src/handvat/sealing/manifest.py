"""What a wave promises about its credentials: one key, its units, how many are invited in each.

Frozen when the wave opens, and told as six words, so that people can see that they were all told
the same. A browser gets the entry of one unit, with the hashes that lead from it to those words;
anybody may read the whole. `static/measure/answer.js` does the same as `path` and `fingerprint`.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

WORDS = 6
# 48 bits tell little; each guess at them costs this many rounds, which makes it 65 bits of work.
ROUNDS = 2**17
_SALT = b"handvat manifest 1"


@dataclass(frozen=True, slots=True)
class Entry:
    """A unit in which answers count, by the name and the number of invitations of that day."""

    unit: int
    name: str
    invited: int

    def __str__(self) -> str:
        """Return it in the one way it is written."""
        return _written({"invited": self.invited, "name": self.name, "unit": self.unit})


@dataclass(frozen=True, slots=True)
class Step:
    """A hash beside the way from an entry to the root, and on which side it stands."""

    left: bool
    hash: bytes


@dataclass(frozen=True, slots=True)
class Manifest:
    """A wave, the public key of its credentials, and its units in order."""

    wave: str
    key: bytes
    entries: tuple[Entry, ...]

    @property
    def header(self) -> str:
        """Return what holds for every unit, in the one way it is written."""
        return _written({"key": self.key.hex(), "manifest": 1, "wave": self.wave})

    @property
    def root(self) -> bytes:
        """Return the root of the tree of hashes: it changes with anything in the manifest."""
        return _node(_leaf(self.header), _tree([_leaf(str(one)) for one in self.entries]))

    def path(self, unit: int) -> tuple[Step, ...]:
        """Return the hashes from the entry of `unit` up to the root; the last is the header's.

        Raises:
            KeyError: the unit has no entry.
        """
        places = [one.unit for one in self.entries]
        if unit not in places:
            raise KeyError(unit)
        steps = _path([_leaf(str(one)) for one in self.entries], places.index(unit))
        return (*steps, Step(left=True, hash=_leaf(self.header)))


def info_of(wave: str, unit: int) -> bytes:
    """Return the public information under which credentials of `unit` are evaluated."""
    return f"handvat unit 1 {wave} {unit}".encode()


def leads_to(root: bytes, header: str, entry: str, steps: Sequence[Step]) -> bool:
    """Return whether `entry` stands in the manifest that has this `header` and this `root`."""
    if not steps or steps[-1] != Step(left=True, hash=_leaf(header)):
        return False
    reached = _leaf(entry)
    for step in steps:
        reached = _node(step.hash, reached) if step.left else _node(reached, step.hash)
    return reached == root


def fingerprint(root: bytes) -> bytes:
    """Return the six bytes that are told as words; it takes a while on purpose."""
    return hashlib.pbkdf2_hmac("sha256", root, _SALT, ROUNDS, WORDS)


def words(mark: bytes, language: str) -> tuple[str, ...]:
    """Return the words of a fingerprint, Dutch or English."""
    column = 0 if language[:2] == "nl" else 1
    return tuple(vocabulary()[byte][column] for byte in mark)


@cache
def vocabulary() -> tuple[tuple[str, str], ...]:
    """Return the 256 words, each in Dutch and in English."""
    text = (files("handvat.sealing") / "words.txt").read_text(encoding="utf-8")
    pairs = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return tuple((dutch, english) for dutch, english in pairs)


def _written(facts: dict[str, str | int]) -> str:
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _leaf(text: str) -> bytes:
    return hashlib.sha256(b"\0" + text.encode()).digest()


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\1" + left + right).digest()


def _split(count: int) -> int:
    """Return the largest power of two below `count`. Source: RFC 6962, section 2.1."""
    return 1 << (count - 1).bit_length() - 1


def _tree(leaves: Sequence[bytes]) -> bytes:
    if not leaves:
        raise ValueError("a manifest has at least one unit")
    if len(leaves) == 1:
        return leaves[0]
    at = _split(len(leaves))
    return _node(_tree(leaves[:at]), _tree(leaves[at:]))


def _path(leaves: Sequence[bytes], index: int) -> tuple[Step, ...]:
    if len(leaves) == 1:
        return ()
    at = _split(len(leaves))
    if index < at:
        return (*_path(leaves[:at], index), Step(left=False, hash=_tree(leaves[at:])))
    return (*_path(leaves[at:], index - at), Step(left=True, hash=_tree(leaves[:at])))
