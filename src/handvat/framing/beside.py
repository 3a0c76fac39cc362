"""See the wanted behaviour that stands beside a boundary or a fine word: it asks for no more.

A boundary may be named; what is asked is to add what one does want to see. Where that stands in
the same sentence, the sentence counts as what it shows; where it stands in the sentence before or
after, the boundary is left alone. A fine word is, where the next sentence shows what it means.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import Final

from handvat.content.text import Text
from handvat.framing.around import REASSURANCE, SHOWN, SUPPORT
from handvat.framing.brief import Brief
from handvat.framing.engine import Look, Seen, engine, rules
from handvat.framing.judging import judged
from handvat.framing.leaning import ABSOLUTE
from handvat.framing.model import odds
from handvat.framing.read import Read
from handvat.framing.reading.chunks import cut, words
from handvat.framing.reading.tokens import readable
from handvat.framing.reading.tongue import SMALL
from handvat.framing.shapes import Finding, Frame, Weight

BOUNDARY: Final = "prohibition-or-negation"
VAGUE: Final = "vague-norm"
_ASKS: Final = frozenset({BOUNDARY, "boundary-without-alternative", VAGUE})
ASKING: Final = frozenset({BOUNDARY, VAGUE})
WANTED: Final = frozenset(
    {"desired-behaviour-concrete", "invitation-voice", "small-step", "role-model"}
)
BOTH: Final = Text(
    "Naast de grens staat hier wat je wél wilt zien. Zo weet een lezer wat te doen.",
    "Beside the boundary stands what you do want to see. A reader knows what to do.",
)
Beside = tuple[Mapping[int, int], frozenset[int]]  # numbers of sentences
_ENOUGH: Final = 4  # words; of less the model knows nothing
_MOST: Final = 4  # marks of one sentence at which a part of it may begin or end
_PARTS: Final = re.compile(r"[;:,]\s+|\s+[\u2013\u2014-]\s+")
_JOINS: Final = re.compile(
    r"[;:,]\s+|\s+[\u2013\u2014-]\s+|\s+(?:and|but|so|en|maar|dus)\s+", re.IGNORECASE
)
_TURNS: Final = re.compile(
    r"(?:(?:but|instead|rather|please|maar|liever|juist|wel|wél|graag)\b,?\s*){1,3}", re.IGNORECASE
)
_INSTEAD: Final = {  # how a sentence begins that says what is wanted instead
    "nl": re.compile(r"(?:wel|wél|liever|in plaats daarvan)\b", re.IGNORECASE),
    "en": re.compile(r"(?:instead|rather)\b", re.IGNORECASE),
}
_LISTS: Final = re.compile(r",|\s(?:or|nor|and|of|en|noch)\s")
_NAMES: Final = {  # how what is not wanted is listed: by the name of the deed
    "nl": re.compile(
        r"(?!(?:we|wij|alleen|samen|even|open|doen|iedereen)\b)\w+en\b", re.IGNORECASE
    ),
    "en": re.compile(r"(?!(?:bring|during|everything)\b)\w+ing\b", re.IGNORECASE),
}
_ASKED: Final = {  # somebody is asked to do something with somebody or something
    "nl": re.compile(
        r"(?!meld|bel\b|mail|lees|zie\b|raadpleeg|neem contact|\w*en\b)[a-z]{3,} "
        r"(?:ze|het|hem|haar|je|de|een|elkaar|iemand|anderen|eerst|even|dan|liever)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?!report|contact|read|see\b|call|email|consult|refer|expect|note|\w*(?:ing|ed|s)\b)"
        r"[a-z]{3,} (?:them|it|him|her|your|the|a|an|each|someone|somebody|others|people|first"
        r"|on|up|down|out|to|for|with|until|before)\b",
        re.IGNORECASE,
    ),
}
_HEADS: Final = re.compile(  # at the head of a list of what is not wanted
    r"\W*(?:(?:streng|strikt|ten strengste|strictly|absolutely) )?"
    r"(?:(?:niet|not) (?:toegestaan|allowed|permitted)|verboden|prohibited|forbidden)"
    r"(?: \w+){0,2}:",
    re.IGNORECASE,
)
_DEPENDS: Final = re.compile(
    r"(?:if|when|while|unless|although|als|wanneer|hoewel|terwijl|mits)\b", re.IGNORECASE
)
_START: Final = attrgetter("start")


def with_wanted(look: Look, sentence: str, language: str) -> Look:
    """Return what is seen in a sentence, a boundary left out that has what is wanted beside it."""
    seen, around = look
    hits = [one for one in seen if one[0].key == BOUNDARY]
    if not hits or _HEADS.match(sentence):
        return look
    shown = next(filter(None, _shown(hits, sentence, language)), None)
    if not shown:
        return look
    left = [one for one in seen if not _of_boundary(one, hits)]
    if any(one[0].kind is Weight.RISK for one in left):
        return tuple(left), around
    more = [one for one in shown if not any(_same(one, other) for other in left)]
    return (*left, *more), (*around, SHOWN)


def _of_boundary(one: Seen, hits: Sequence[Seen]) -> bool:
    """Return whether something seen is a boundary, or is said of one."""
    if one[0].key == BOUNDARY:
        return True
    of_how = one[0].kind is Weight.STRENGTH or one[0].key == ABSOLUTE
    return of_how and any(_overlap(one, hit) for hit in hits)


def _overlap(one: Seen, other: Seen) -> bool:
    return one[1] < other[2] and other[1] < one[2]


def _same(one: Seen, other: Seen) -> bool:
    return one[0] is other[0] and _overlap(one, other)


def _shown(hits: Sequence[Seen], sentence: str, language: str) -> Iterator[tuple[Seen, ...]]:
    """Yield what is wanted in each part of a sentence after its boundary, then before it."""
    first, last = min(one[1] for one in hits), max(one[2] for one in hits)
    for mark in [*_PARTS.finditer(sentence, last)][:_MOST]:
        turn = _TURNS.match(sentence, mark.end())
        begin = turn.end() if turn else mark.end()
        rest = sentence[begin:]
        more = mark[0][0] == "," and not turn and _LISTS.search(rest)  # of what is not wanted
        if not more and not _NAMES[language].match(rest):
            yield _wanted(rest, begin, language)
            if turn or mark[0][0] != ",":
                yield _asked(rest, begin, language)
    if not _DEPENDS.match(sentence):
        for mark in [*_JOINS.finditer(sentence, 0, first)][: -_MOST - 1 : -1]:
            yield _wanted(sentence[: mark.start()], 0, language)


def _wanted(part: str, offset: int, language: str) -> tuple[Seen, ...]:
    """Return what is wanted in a part of a sentence, if it shows that."""
    said = [*map(engine(language).chunks.__getitem__, cut(part))]
    plain = words(said)
    weighed = odds(plain, language) if len(plain) >= _ENOUGH else None
    look = engine(language).look(part, said)
    seen, guess, frame, *_ = judged((part, 0), look, None, weighed, frames=True)
    if frame is not Frame.LEARNING:
        return ()
    shown = [(rule, offset + a, offset + b) for rule, a, b in seen if rule.key in WANTED]
    if not shown and guess and guess.key in WANTED:
        end = len(part.rstrip(" .!?"))
        shown = [(guess, offset, offset + end)]
    return tuple(shown)


def _asked(part: str, offset: int, language: str) -> tuple[Seen, ...]:
    """Return the words that ask somebody to do something, where a part of a sentence does."""
    asks = _ASKED[language].match(part)
    first = part.split(" ", 1)[0].lower()
    said = [*map(engine(language).chunks.__getitem__, cut(part))]
    seen, around = engine(language).look(part, said) if asks else ((), ())
    risk = any(one[0].kind is Weight.RISK for one in seen)
    if not asks or risk or SUPPORT in around or first in SMALL:
        return ()
    return ((_behaviour(), offset, offset + len(part.rstrip(" .!?"))),)


@cache
def _behaviour() -> Brief:
    return next(rule for rule in rules() if rule.key == "desired-behaviour-concrete")


def left_alone(
    findings: Sequence[Finding],
    read: Sequence[Read],
    asking: Sequence[int],
    told: tuple[str, str | None],
) -> list[Finding]:
    """Return findings without the remarks on what has the wanted behaviour beside it.

    Args:
        findings: of a text, in its order.
        read: its sentences.
        asking: numbers of the sentences with a boundary or a fine word.
        told: the whole text, and the language of the messages; without it that of the sentence.
    """
    text, say = told
    shown, explained = dict[int, int](), set[int]()
    for at in asking:
        one = read[at]
        if SHOWN in one.around:
            shown[at] = at
        elif BOUNDARY in one.keys:
            near = (other for other in (at + 1, at - 1) if _shows(read, at, other, text))
            shown.update((at, other) for other in [*near][:1])
        elif _shows(read, at, at + 1, text):
            explained.add(at)
    if not shown and not explained:
        return [*findings]
    return [*_told(findings, read, (shown, frozenset(explained)), say)]


def _shows(read: Sequence[Read], at: int, other: int, text: str) -> bool:
    """Return whether a sentence of the same block as a boundary shows what is wanted."""
    if not 0 <= other < len(read) or read[other].block != read[at].block:
        return False
    one = read[other]
    if other > at and _INSTEAD[one.language].match(text, one.start):
        return one.frame is not Frame.RISK
    if REASSURANCE in one.around:  # says how it is, and not what one does
        return False
    if one.keys:
        return one.frame is Frame.LEARNING and not WANTED.isdisjoint(one.keys)
    return bool(_wanted(readable(text[one.start : one.end]), 0, one.language))


def _told(
    findings: Sequence[Finding], read: Sequence[Read], beside: Beside, say: str | None
) -> Iterator[Finding]:
    """Yield the findings; the first that shows what is wanted beside a boundary says so.

    Args:
        findings: in the order of the text.
        read: the sentences of the text.
        beside: which sentence has what is wanted, for each that has a boundary; and those with a
            fine word that the next one explains.
        say: the language of the messages.
    """
    shown, explained = beside
    quiet = explained.union(shown)
    praised = set(shown.values())
    starts = [*map(_START, read)]
    for one in findings:
        if one.key in _ASKS and bisect_right(starts, one.start) - 1 in quiet:
            continue
        at = bisect_right(starts, one.start) - 1 if praised and one.key in WANTED else -1
        if at in praised:
            praised.remove(at)
            yield one._replace(message=BOTH[say or one.language])
        else:
            yield one
