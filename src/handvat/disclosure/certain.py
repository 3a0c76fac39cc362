"""Which columns can reach the minimum while every figure of a crowd stays as it is."""

from collections.abc import Sequence
from functools import partial

import numpy as np

from handvat.disclosure.afar import Afar, Asking, places, room_of
from handvat.disclosure.crowd import Crowd, Flags
from handvat.disclosure.separate import Block, Move, Stock
from handvat.disclosure.spread import processes_for, spread
from handvat.disclosure.tree import NOBODY, Indices, Tree
from handvat.disclosure.zones import AT_ONCE, BESIDE, WIDE, Zone, zones

MOST = 1_000  # columns that may join a question; what is not certain then is left open


def certain(tree: Tree, crowd: Crowd, minimum: int, processes: int) -> Flags:
    """Return the columns that were seen to reach `minimum`; of others nothing is known."""
    every = np.ones(len(crowd.keys), dtype=np.bool_)
    stock = Stock(crowd, crowd.matrix.tocsc(), every, ~every, np.ones(len(every)))
    found = np.asarray(crowd.people >= minimum)
    starts = np.full(len(found), NOBODY, dtype=np.int64)
    processes = processes_for(len(found), processes)
    for parts in _levels(tree, crowd):
        waiting = [zone.columns for zone in parts if not found[zone.columns].all()]
        ask = partial(_asked, stock, minimum, (waiting, found))
        for columns, said in zip(waiting, spread(ask, len(waiting), processes), strict=True):
            found[columns] = said
        for zone in (zone for zone in parts if zone.is_unit and len(zone.columns) <= WIDE):
            starts[zone.columns] = zone.unit
    asking = Asking(stock, room_of(stock, every, tree), starts, minimum, MOST, ways=0)
    pieces = _pieces(np.flatnonzero(~found), places(tree, crowd.homes))
    for moves in spread(partial(_asked_afar, asking, pieces), len(pieces), processes):
        for move in moves:
            found[move.reached] = True
    return found


def _levels(tree: Tree, crowd: Crowd) -> list[list[Zone]]:
    return [
        [zone for zone in parts if len(zone.columns) <= BESIDE]
        for _level, parts in zones(tree, crowd.homes)
    ]


def _asked(
    stock: Stock, minimum: int, asked: tuple[Sequence[Indices], Flags], number: int
) -> Flags:
    waiting, found = asked
    none = np.zeros(len(stock.may), dtype=np.bool_)  # no figure lies inside: none is doubted
    return Block(stock, none, waiting[number]).leaks(~none, minimum, found).certain


def _pieces(left: Indices, order: Indices) -> list[Indices]:
    left = left[np.argsort(order[left])]
    return [left[at : at + AT_ONCE] for at in range(0, len(left), AT_ONCE)]


def _asked_afar(asking: Asking, pieces: Sequence[Indices], number: int) -> list[Move]:
    return Afar(asking).ask(pieces[number]).moves
