"""Make of the patterns of a language what the matcher needs, as plain values."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final

from handvat.framing.reading.classes import Classes
from handvat.framing.reading.patterns import Compiled, Need, atoms, compiled
from handvat.framing.reading.signs import Signs

MOST_AWAITED: Final = 3  # needs of a pattern; its regular expression looks for the others


def indexed(
    language: str,
    lexicon: Mapping[str, Iterable[str]],
    patterns: Iterable[str],
    sample: Iterable[str],
) -> dict[str, Any]:
    """Return the signs of words, the regular expressions, and which signs each of them awaits.

    Args:
        language: "nl" or "en".
        lexicon: the words of each class.
        patterns: as `patterns` reads them.
        sample: words of a text, which say how often a word is met.
    """
    patterns = list(patterns)
    classes = Classes(language, _words(lexicon, patterns))
    often = Counter(map(Signs(classes.plain()).sign, sample))

    def weigh(need: Need) -> float:
        marks = sum(not sign.isalpha() for sign in need)  # more frequent in prose than in examples
        return sum([often[sign] for sign in need]) + 100 * marks + len(need) / 1000

    read = [compiled(one, classes, weigh) for one in patterns]
    awaited = [(*one.beside, *sorted(one.needs, key=weigh))[: _rows(one)] for one in read]
    return {
        **classes.plain(),
        "sources": [one.source for one in read],
        **_asked(awaited, [one.lacks for one in read]),
    }


def _rows(one: Compiled) -> int:
    """Return how many needs of a pattern are awaited: the rarest, and all beside its own words."""
    return max(MOST_AWAITED, len(one.beside))


def _words(
    lexicon: Mapping[str, Iterable[str]], patterns: Iterable[str]
) -> dict[str, Iterable[str]]:
    words: dict[str, Iterable[str]] = {f"@{key}": tuple(of) for key, of in lexicon.items()}
    for pattern in patterns:
        words |= {atom: (atom,) for atom in atoms(pattern) if not atom.startswith("@")}
    return words


def _asked(needs: list[tuple[Need, ...]], lacks: list[Need]) -> dict[str, Any]:
    """Return for each sign which bits it sets, and which bits are always set.

    There is a bit for each pattern in each of several rows: in row 0 that a sign is there which
    the pattern must lack, in the others that one of its needs is met. A sentence may hold the
    pattern when its bit is set in every row but that one; so all patterns are asked at once.
    """
    many, rows = len(needs), max(map(len, needs), default=0)
    bits: dict[str, list[int]] = defaultdict(list)
    always = []
    for number, (of, lacking) in enumerate(zip(needs, lacks, strict=True)):
        for row, signs in enumerate((lacking, *of)):
            for sign in signs:
                bits[sign].append(row * many + number)
        always += [row * many + number for row in range(len(of) + 1, rows + 1)]
    told = {sign: " ".join(map(str, sorted(set(at)))) for sign, at in sorted(bits.items())}
    return {"bits": told, "always": always, "rows": rows}
