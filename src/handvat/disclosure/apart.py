"""Look from a wave at other waves: which figures few people joined or left since."""

from collections.abc import Sequence

import numpy as np

from handvat.disclosure.changes import Key, Pair, Side, held_apart, mended
from handvat.disclosure.crowd import GROUP, STATE, UNIT, Crowd, Flags
from handvat.disclosure.ledger import Entry
from handvat.disclosure.moments import Table
from handvat.disclosure.tree import NOBODY, Indices

Pairs = dict[int, list[Pair]]  # per group of items: it and the same items in other waves


def pairs_of(table: Table, others: Sequence[Entry]) -> Pairs:
    """Return the people of this wave beside those of others, for each set of items."""
    pairs: Pairs = {}
    seen = set()
    for entry in others:
        for item in set(entry.items) & set(table.frame.items):
            group = table.group[table.frame.items.index(item)]
            pair = _pair(table, entry, item)
            sign = group, pair.told, pair.before.units.tobytes(), pair.before.values.tobytes()
            if pair.told and sign not in seen:
                seen.add(sign)
                pairs.setdefault(group, []).append(pair)
    return pairs


def _pair(table: Table, entry: Entry, item: str) -> Pair:
    """Return the people of one item in this wave and in another one."""
    moment, tree = table.moment, table.frame.tree
    there = {name: row for row, name in enumerate(moment.people)}
    mark_at = 1 + len(entry.filters) + entry.items.index(item)
    before = {name: record for name, record in entry.people.items() if record[mark_at]}
    rows = there | {n: len(there) + at for at, n in enumerate(n for n in before if n not in there)}
    unit_of = {name: number for number, name in enumerate(tree.names)}
    places = [entry.filters.index(f) if f in entry.filters else NOBODY for f in table.filters]
    old = Side(_nobody(len(rows)), _nobody(len(rows), len(places)))
    for name, record in before.items():
        old.units[rows[name]] = unit_of.get(record[0], NOBODY)
        for filter_at, (place, known) in enumerate(zip(places, table.labels, strict=True)):
            value = record[1 + place] if place != NOBODY else ""
            if value in known:
                old.values[rows[name], filter_at] = known.index(value)
    state = table.states[-1]
    now = Side(_nobody(len(rows)), _nobody(len(rows), len(places)))
    did = np.flatnonzero(~np.isnan(moment.scores[:, table.frame.items.index(item)]))
    now.units[did], now.values[did] = state.units[did], state.values[did]
    keys = (table.key(line[:3]) for line in entry.told if line[3] == item)
    return Pair(tree, old, now, frozenset(key for key in keys if key))


def _nobody(*shape: int) -> Indices:
    return np.full(shape, NOBODY, dtype=np.int64)


def _newest(crowd: Crowd, table: Table, group: int) -> dict[Key, int]:
    """Return the row of every cell of a group of items in the newest state."""
    keys = crowd.keys
    rows = np.flatnonzero((keys[:, STATE] == len(table.states) - 1) & (keys[:, GROUP] == group))
    return {
        (u, f, v): row
        for row, (u, f, v) in zip(rows.tolist(), keys[rows, UNIT:].tolist(), strict=True)
    }


def changed(crowd: Crowd, table: Table, pairs: Pairs, minimum: int) -> Flags:
    """Return the figures that few people joined or left since another wave told of them."""
    flags = np.zeros(len(crowd.keys), dtype=np.bool_)
    for group, of_group in pairs.items():
        rows = _newest(crowd, table, group)
        for pair in of_group:
            flags[[rows[key] for key in held_apart(pair, minimum) if key in rows]] = True
    return flags


def kept_apart(
    crowd: Crowd, table: Table, state: tuple[Flags, Flags], pairs: Pairs, minimum: int
) -> Flags:
    """Return what may be shown where no rest of a total was joined or left by few either."""
    shown, fixed = state[0].copy(), state[1]
    for group, of_group in pairs.items():
        rows = _newest(crowd, table, group)
        people = {key: int(crowd.sizes[row]) for key, row in rows.items()}
        kept = {key for key, row in rows.items() if shown[row]}
        out = {key for key, row in rows.items() if fixed[row]}
        before = -1
        while len(kept) != before:
            before = len(kept)
            for pair in of_group:
                kept = mended(pair, people, kept, out, minimum)
        shown[[row for key, row in rows.items() if key not in kept]] = False
    return shown
