"""What a proof tells beside numbers: who gave no value where, and who answered what as well.

That there are such people is told, as the published file tells which cells have people. Without
it nobody could check the file by itself.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from handvat.disclosure.conceive import Known, Within
from handvat.disclosure.publication import Publication
from handvat.disclosure.rests import Cell, DoesNotAddUp
from handvat.disclosure.tree import Tree

Name = tuple[str, str]  # release, item
Table = dict[Cell, int | None]


def facts_of(publication: Publication, tree: Tree) -> dict[str, Any]:
    """Return the facts about one publication: for `known_of` and `within_of`."""
    entry = publication.entry
    width = 1 + len(entry.filters)
    without = {
        (unit, name)
        for unit, *record in entry.people.values()
        for name, value in zip(entry.filters, record, strict=False)
        if not value
    }
    inner = {tree.names[at] for at in tree.parents.tolist() if at >= 0}
    answered: dict[frozenset[str], list[str]] = {}
    for at, item in enumerate(entry.items, start=width):
        who = frozenset(name for name, record in entry.people.items() if record[at])
        if who:
            answered.setdefault(who, []).append(item)
    groups = list(answered)
    return {
        "without_value": sorted(map(list, without)),
        "themselves": sorted(inner & {record[0] for record in entry.people.values()}),
        "items": list(answered.values()),
        "within": [
            [one, other]
            for one, few in enumerate(groups)
            for other, many in enumerate(groups)
            if few < many
        ],
    }


def known_of(proof: Mapping[str, Any], wave: str) -> Known:
    """Return what the proof says of people in a wave at any moment."""
    said = [one for one in proof["waves"] if one["wave"] == wave]
    if not said or any("without_value" not in one for one in said):
        return Known(None, None)
    return Known(
        frozenset((unit, name) for one in said for unit, name in one["without_value"]),
        frozenset(unit for one in said for unit in one["themselves"]),
    )


def within_of(proof: Mapping[str, Any], wave: str, names: Sequence[Name]) -> frozenset[Within]:
    """Return which tables hold all people of which others, as pairs of places in `names`.

    Answers are only ever added, so a release holds all people of the one before it.
    """
    place = {name: at for at, name in enumerate(names)}
    within, last = set[Within](), dict[str, int]()
    for at, (_release, item) in enumerate(names):
        if item in last:
            within.add((last[item], at))
        last[item] = at
    for one in proof["waves"]:
        if one["wave"] == wave and "items" in one:
            within |= _of_items(one, place)
    return frozenset(within)


def _of_items(said: Mapping[str, Any], place: Mapping[Name, int]) -> set[Within]:
    groups = [
        [place[name] for item in items if (name := (said["release"], item)) in place]
        for items in said["items"]
    ]
    same = {(a, b) for group in groups for a in group for b in group if a != b}
    pairs = ((groups[one], groups[other]) for one, other in said["within"])
    return same | {(a, b) for few, many in pairs for a in few for b in many}


def gathered(
    tables: Sequence[Table], within: Iterable[Within]
) -> tuple[list[int], list[Table], frozenset[Within]]:
    """Return the tables with those of the same people put together, and what is within what.

    Of each also the place of its first table. Tables that are within nothing and hold nothing are
    put together where they say the same.

    Raises:
        DoesNotAddUp: two tables of the same people tell different numbers.
    """
    pairs = set(within)
    bound = {at for pair in pairs for at in pair}
    first: list[int] = []
    for at, table in enumerate(tables):
        same = (
            one
            for one in range(at)
            if first[one] == one
            and (
                {(one, at), (at, one)} <= pairs or (not {one, at} & bound and tables[one] == table)
            )
        )
        first.append(next(same, at))
    kept = sorted(set(first))
    number = {at: place for place, at in enumerate(kept)}
    merged: list[Table] = [{} for _ in kept]
    for at, table in enumerate(tables):
        _merge(merged[number[first[at]]], table)
    inner = {(number[first[a]], number[first[b]]) for a, b in pairs}
    return kept, merged, frozenset((a, b) for a, b in inner if a != b)


def _merge(whole: Table, table: Table) -> None:
    for cell, number in table.items():
        known = whole.get(cell)
        if None not in (known, number) and known != number:
            raise DoesNotAddUp
        whole[cell] = number if known is None else known
