"""What in a text could point at somebody: names, roles of one, dates, places, years, numbers."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from handvat.framing.everyday import EVERYDAY


class Why(StrEnum):
    """Why a piece of text could point at somebody; where two hold, the first is named."""

    NAME = "name"
    MAYBE_NAME = "maybe_name"  # an everyday word that is a name too, at the start of a sentence
    EMAIL = "email"
    ROLE = "role"
    DATE = "date"
    SERVICE = "service"  # an age, or years of service
    PLACE = "place"
    NUMBER = "number"


_RANK = {why: rank for rank, why in enumerate(Why)}


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a text, from `start` up to `end`, and why it could point at somebody."""

    start: int
    end: int
    why: Why


# Roles of which a team often has one; say which ones it has with `roles_of_one`.
ROLES_OF_ONE = (
    *("hoogleraar", "promotor", "copromotor", "decaan", "directeur", "afdelingshoofd"),
    *("teamleider", "leidinggevende", "manager", "secretaresse", "secretaris", "officemanager"),
    *("voorzitter", "coördinator", "studieadviseur", "stagiair", "stagiaire", "labmanager"),
    *("professor", "supervisor", "dean", "director", "head of department", "team lead"),
    *("secretary", "chair", "coordinator", "lab manager", "intern"),
)

_BETWEEN = frozenset(
    "van von de den der ter ten te het la le du da dos di del el al bin ben ibn in op y e".split()  # noqa: SIM905 -- shorter to read than twenty-five quoted words
)
_TITLES = frozenset("prof dr drs ir ing mr mw mevr mevrouw dhr meneer heer phd msc ma bsc".split())  # noqa: SIM905 -- the same
_UNFOLDED = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "\u0131": "i"})
_ENDINGS = ("s", "je", "jes", "tje", "tjes", "ke", "pje", "pjes", "etje")  # codespell:ignore
_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(
    rf"[\s.\u2019'-]+(?:(?:{'|'.join(sorted(_BETWEEN))})[\s\u2019'-]+)*", re.IGNORECASE
)
_QUOTES = "\"'\u201c\u201d\u201e\u2018\u2019"
_OPENS = re.compile(rf"(?:\A|[.!?:;\n(\[{_QUOTES}\u2022\u2013-])[\s({_QUOTES}]*\Z")

_DAY = (
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"  # codespell:ignore
)
_MONTH = (
    r"jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|march|april|apr|mei|may|jun[ie]|jul[iy]|"
    r"aug(?:ustus|ust)?|sep(?:t(?:ember)?)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_YEAR = r"(?:19|20)\d\d"
_NTH = r"[0-3]?\d(?:e|ste|de|st|nd|rd|th)?"
_AMOUNT = (
    r"(?:\d{1,2}|tien|elf|twaalf|dertien|veertien|vijftien|twintig|\w+entwintig|dertig|\w+endertig|"
    r"veertig|ten|twelve|fifteen|twenty|thirty|forty)"
)
_ROOM = "kamer|lokaal|zaal|gebouw|verdieping|vleugel|room|building|floor|hall|wing"
_PATTERNS: tuple[tuple[Why, str], ...] = (
    (Why.EMAIL, r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*"),
    (Why.EMAIL, r"(?<![\w@])@\w[\w.-]+"),
    (Why.DATE, rf"\b(?:(?:{_DAY})\s+)?{_NTH}\s+(?:of\s+)?(?:{_MONTH})\b\.?(?:\s+{_YEAR})?"),
    (Why.DATE, rf"\b(?:(?:{_DAY}),?\s+)?(?:{_MONTH})\s+{_NTH}\b(?:,?\s+{_YEAR})?"),
    (Why.DATE, rf"\b(?:(?:{_DAY})\s+)?[0-3]?\d[-/.][01]?\d[-/.](?:{_YEAR}|\d\d)\b"),
    (Why.DATE, rf"\b(?:(?:{_DAY})\s+)?[0-3]?\d[-/][01]?\d\b(?![-/.]?\d)"),
    (Why.DATE, rf"\b{_YEAR}-[01]\d-[0-3]\d\b"),
    (Why.DATE, rf"\b(?:{_DAY})\s+(?:de\s+|the\s+)?{_NTH}\b"),
    (Why.DATE, rf"\b(?:vorige|afgelopen|verleden|last)\s+(?:week\s+)?(?:{_DAY})\b"),
    (Why.DATE, rf"\b(?:(?:{_MONTH})\s+)?(?:sinds\s+|since\s+)?{_YEAR}\b"),
    (Why.SERVICE, rf"\b{_AMOUNT}[\s-]+(?:jaar|jarige?|years?)\b"),
    (Why.PLACE, rf"\b(?:{_ROOM})\s+(?:[A-Z]{{1,3}}[\s.-]?)?\d[\w.-]*"),
    (Why.PLACE, r"\b[A-Z]{1,3}[.-]?\d{1,2}[.-]\d{1,3}[a-z]?\b"),
    (Why.NUMBER, r"(?<![\w.,])\+?\d(?:[\d() -]{5,}\d)"),
    (Why.NUMBER, r"\b[a-z]{0,2}\d{5,}\b"),
)
_FOUND_BY = tuple((why, re.compile(pattern, re.IGNORECASE)) for why, pattern in _PATTERNS)


@dataclass(frozen=True, slots=True)
class _Plain:
    """A text without capitals and accents, and where each letter stood."""

    text: str
    at: tuple[int, ...]  # for each letter, and one past the last

    def span(self, start: int, end: int, why: Why) -> Span:
        return Span(self.at[start], self.at[end], why)


def could_point_at(
    text: str,
    *,
    names: Iterable[str],
    roles_of_one: Iterable[str] = (),
    places: Iterable[str] = (),
) -> tuple[Span, ...]:
    """Return the pieces of `text` that could point at somebody, in order, none overlapping.

    It is a gentle check: it finds what is often overlooked and promises nothing. A name counts
    as a whole word, also a first or last name alone and inflected ("Noors"), whatever its capitals
    and accents. An everyday word that is a name too ("roos") counts with a capital only; at the
    start of a sentence it is `MAYBE_NAME`.

    Args:
        text: what somebody wrote.
        names: full names of the people it may be about.
        roles_of_one: roles that one person has here ("hoogleraar"), as whole words.
        places: names of places and units that say where it was.
    """
    plain = _plain(text)
    known = tuple(names)
    found = [*_named(text, plain, known), *_whole_names(plain, known), *_written(text)]
    found += _phrases(plain, roles_of_one, Why.ROLE)
    found += _phrases(plain, places, Why.PLACE)
    return _merged(text, found)


def named_in(text: str, names: Iterable[str], *, alone: bool = True) -> str:
    """Return the first name of somebody that `text` holds, as it stands there; or nothing.

    Args:
        text: what somebody wrote.
        names: full names of the people it may be about.
        alone: whether a first or last name alone counts; among many people it is often a word.
    """
    known, plain = tuple(names), _plain(text)
    whole = list(_whole_names(plain, known))
    found = _merged(text, [*_named(text, plain, known), *whole] if alone else whole)
    return next((text[one.start : one.end] for one in found if one.why is Why.NAME), "")


@lru_cache(1024)
def _fold(letter: str) -> str:
    apart = unicodedata.normalize("NFKD", letter.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(_UNFOLDED)


def _plain(text: str) -> _Plain:
    letters, at = [], []
    for place, letter in enumerate(text):
        kept = _fold(letter)
        letters.append(kept)
        at += [place] * len(kept)
    return _Plain("".join(letters), (*at, len(text)))


def _name_words(names: Iterable[str]) -> frozenset[str]:
    words = {word for name in names for word in _WORD.findall(_plain(name).text)}
    return frozenset(word for word in words - _BETWEEN - _TITLES if len(word) > 1)


def _bases(word: str) -> Iterator[str]:
    """Yield what `word` may be a form of: itself, then without an ending."""
    yield word
    for ending in _ENDINGS:
        if word.endswith(ending):
            yield word.removesuffix(ending)


def _named(text: str, plain: _Plain, names: Iterable[str]) -> Iterator[Span]:
    known = _name_words(names)
    for found in _WORD.finditer(plain.text):
        base = next((base for base in _bases(found[0]) if base in known), None)
        if base is None:
            continue
        start = plain.at[found.start()]
        everyday = base in EVERYDAY or found[0] in EVERYDAY
        if (everyday or len(base) < 3) and not text[start].isupper():
            continue
        opens = everyday and _OPENS.search(text[:start]) is not None
        yield plain.span(found.start(), found.end(), Why.MAYBE_NAME if opens else Why.NAME)


def _whole_names(plain: _Plain, names: Iterable[str]) -> Iterator[Span]:
    """Yield where all words of a name stand in a row, however they are written."""
    spots = list(_WORD.finditer(plain.text))
    said = [spot[0] for spot in spots]
    for name in names:
        words = _WORD.findall(_plain(name).text)
        if len(_name_words([name])) < 2 or not set(words) <= set(said):
            continue
        for first in range(len(said) - len(words) + 1):
            if said[first : first + len(words)] == words:
                last = spots[first + len(words) - 1]
                yield plain.span(spots[first].start(), last.end(), Why.NAME)


def _written(text: str) -> Iterator[Span]:
    for why, pattern in _FOUND_BY:
        for found in pattern.finditer(text):
            yield Span(found.start(), found.end(), why)


def _phrases(plain: _Plain, phrases: Iterable[str], why: Why) -> Iterator[Span]:
    for phrase in phrases:
        folded = " ".join(_plain(phrase).text.split())
        if folded:
            pattern = rf"(?<!\w){re.escape(folded)}(?!\w)"
            for found in re.finditer(pattern, plain.text):
                yield plain.span(found.start(), found.end(), why)


def _merged(text: str, found: Iterable[Span]) -> tuple[Span, ...]:
    """Return `found` in order; what overlaps becomes one, and so does a name in parts."""
    merged: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        last = merged[-1] if merged else None
        if last and (span.start < last.end or _one_name(text, last, span)):
            why = min(last.why, span.why, key=_RANK.__getitem__)
            merged[-1] = Span(last.start, max(last.end, span.end), why)
        else:
            merged.append(span)
    return tuple(merged)


def _one_name(text: str, first: Span, second: Span) -> bool:
    """Return whether two names are parts of one, as in "Jan van den Berg"."""
    both = {first.why, second.why} <= {Why.NAME, Why.MAYBE_NAME}
    between = _GAP.fullmatch(text[first.end : second.start])
    return both and between is not None and "." not in between[0]


def parts(text: str, spans: Iterable[Span]) -> tuple[tuple[str, Why | None], ...]:
    """Return `text` cut at `spans`, each piece with why it is marked; together they are `text`."""
    marked = tuple(spans)
    edges = [0, *(edge for span in marked for edge in (span.start, span.end)), len(text)]
    whys = {span.start: span.why for span in marked}
    inside = {(span.start, span.end) for span in marked}
    return tuple(
        (text[start:end], whys[start] if (start, end) in inside else None)
        for start, end in pairwise(edges)
        if start < end
    )
