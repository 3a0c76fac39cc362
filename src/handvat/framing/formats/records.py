"""The findings as plain values for other programs; documented in docs/researchers/lint.md."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from json import JSONEncoder

from handvat.framing.formats.linted import Linted
from handvat.framing.formats.unread import unread_lines
from handvat.framing.shapes import Finding, Sentence

_AT_ONCE = 500  # values
VERSION = 1  # of the shape; a new one only when something is taken away or means something else


def as_json(texts: Iterable[Linted], errors: Mapping[str, str]) -> Iterator[str]:
    """Yield everything about the texts, as the lines of one JSON value.

    Each text is written before the next one is looked at; `errors` is read at the end.
    """
    yield f'{{"version": {VERSION}, "files": ['
    for number, text in enumerate(texts):
        yield "," if number else ""
        yield from _file(text)
    yield "],"
    told = [{"path": path, "message": said} for path, said in errors.items()]
    yield f'"errors": {_json(told)}}}'


def as_lines(text: Linted) -> Iterator[str]:
    """Yield one line of JSON for each finding."""
    path = f'{{"path": {_json(text.path)}, '
    for one in text.report.findings:
        yield path + _finding(text, one)[1:]


def _finding(text: Linted, one: Finding) -> str:
    """Return one finding as JSON; what is the same for many findings is written once."""
    start, end, line, column, last, after, page = text.stretch(one)
    better = "null" if one.rewrite is None else _json(one.rewrite)
    return (
        f'{_of_rule(one.rule, one.key, one.kind, one.level)}"language": "{one.language}", '
        f'"start": {start}, "end": {end}, "line": {line}, "column": {column}, '
        f'"end_line": {last}, "end_column": {after}, "page": {"null" if page is None else page}, '
        f'"text": {_json(text.words(one))}, "message": {_again(one.message)}, '
        f'"rewrite": {better}, "source": {_again(one.source)}}}'
    )


@lru_cache(maxsize=1_000)
def _of_rule(rule: str, key: str, kind: str, level: str) -> str:
    told = {"rule": rule, "key": key, "kind": str(kind), "level": str(level)}
    return _json(told).removesuffix("}") + ", "


def _file(text: Linted) -> Iterator[str]:
    balance = [
        {"key": pair.key, "left": pair.left, "right": pair.right} for pair in text.report.balance
    ]
    yield f'{{"path": {_json(text.path)}, "frames": {_json(text.frames)},'
    yield f'"balance": {_json(balance)},'
    yield from _listed("sentences", (_sentence(text, one) for one in text.report.sentences))
    yield ","
    yield from _listed("findings", (_finding(text, one) for one in text.report.findings))
    yield f',"unread": {_json([*_unread(text)])}}}'


def _unread(text: Linted) -> Iterator[dict[str, int]]:
    """Yield where each sentence stands that was not read, being in another language."""
    for span, (line, last) in zip(text.report.unread, unread_lines(text), strict=True):
        start, end = text.moved(*span)
        yield {"start": start, "end": end, "line": line, "end_line": last}


def _listed(name: str, values: Iterable[str]) -> Iterator[str]:
    """Yield a list under a name, one value a line, some hundreds of them at once."""
    yield f'"{name}": ['
    left, mark = iter(values), ""
    while some := [*islice(left, _AT_ONCE)]:
        yield mark + "\n,".join(some)
        mark = ","
    yield "]"


def _sentence(text: Linted, one: Sentence) -> str:
    start, end = text.source_span(one)
    return (
        f'{{"start": {start}, "end": {end}, "line": {text.reading.line_at(start)}, '
        f'"language": "{one.language}", "frame": "{one.frame}", '
        f'"reasons": {_reasons(one.reasons)}}}'
    )


@lru_cache(maxsize=10_000)
def _reasons(reasons: tuple[str, ...]) -> str:
    return _json(list(reasons))


_json = JSONEncoder(ensure_ascii=False).encode
_again = lru_cache(maxsize=1_000)(_json)  # what is written more often
