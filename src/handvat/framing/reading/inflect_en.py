"""Forms of English words, from the form that a dictionary has."""

from collections.abc import Iterator

_VOWELS = "aeiou"
_IRREGULAR = """
speak spoke spoken|give gave given|take took taken|see saw seen|do did done|go went gone
say said|tell told|ask asked|make made|keep kept|hold held|let let|hear heard|find found
bring brought|think thought|begin began begun|choose chose chosen|write wrote written
leave left|break broke broken|come came come|show showed shown|meet met|lead led|feel felt
understand understood|build built|get got gotten|seek sought|fight fought|hit hit|lose lost
steal stole stolen|forbid forbade forbidden|mistreat mistreated|become became become
read read|set set|put put|run ran run|send sent|share shared
"""
_PAST = {
    words[0]: tuple(words[1:])
    for line in _IRREGULAR.strip().splitlines()
    for entry in line.split("|")
    if (words := entry.split())
}
_DOUBLED = frozenset(
    {"stop", "nod", "plan", "let", "put", "get", "run", "set", "hit", "ban", "begin"}
)


def verb(infinitive: str) -> Iterator[str]:
    """Yield the forms of a verb."""
    yield infinitive
    yield _with_s(infinitive)
    base = infinitive[:-1] if infinitive.endswith("e") and infinitive[-2:] != "ee" else infinitive
    if infinitive in _DOUBLED:
        base = infinitive + infinitive[-1]
    yield f"{base}ing"
    if infinitive in _PAST:
        yield from _PAST[infinitive]
    elif infinitive.endswith("y") and infinitive[-2] not in _VOWELS:
        yield f"{infinitive[:-1]}ied"
    else:
        yield f"{base}ed"


def noun(word: str) -> Iterator[str]:
    """Yield a noun and its plural and possessive."""
    yield from (word, _with_s(word), f"{word}'s", f"{word}\u2019s")


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"
