"""Ask whether published numbers give a small group away, of all people who could be there."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from handvat.disclosure.conceive import Home
from handvat.disclosure.cover import Cut
from handvat.disclosure.crowd import Flags
from handvat.disclosure.parts import Columns
from handvat.disclosure.pattern import what_is_derived
from handvat.disclosure.rests import DoesNotAddUp, Place
from handvat.disclosure.scene import Figures, Scene, a_world
from handvat.disclosure.separate import Weights
from handvat.disclosure.values import by_value, large_enough, settled, together
from handvat.disclosure.wave import Policy, Wave


@dataclass(frozen=True, slots=True)
class Question:
    """Columns with people who give the numbers, and which figures are told.

    numbers, large: per home, filter and value the people, and whether they are enough for certain.
    divided: homes that are looked at filter by filter: nothing in them is in doubt.
    left_out: cells that are told, but not here.
    figures: all figures over the columns.
    settled: columns that were seen to be large enough; they stay so when less is told.
    """

    scene: Scene
    numbers: Weights
    large: Flags
    divided: Flags
    left_out: frozenset[Place]
    figures: Figures
    settled: Flags

    def cuts(self, policy: Policy) -> list[Cut]:
        """Return sets of figures that give a small group away."""
        crowd, tied = self.figures.crowd, self.figures.of_homes
        wave = Wave(self.scene.tree, crowd, tied, np.zeros_like(tied))
        told = [places.isdisjoint(self.left_out) for places in self.figures.places]
        shown = self.figures.shown & np.array(told)
        return sorted(what_is_derived(wave, shown, policy, self.settled), key=sorted)

    def places(self, cut: Cut) -> frozenset[Place]:
        """Return the cells that tell these figures."""
        return frozenset[Place]().union(*(self.figures.places[figure] for figure in cut))

    def without(self, cuts: Iterable[Cut]) -> "Question":
        """Return the question with something of each of these sets left out.

        A home is looked at as a whole once it is not told how many people it has.
        """
        homes = self.scene.homes
        counted = [home.counted for home, yes in zip(homes, self.divided, strict=True) if yes]
        needed, left_out = frozenset[Place]().union(*counted), set(self.left_out)
        for places in map(self.places, cuts):
            if places.isdisjoint(left_out):
                left_out.add(max(places - needed or places))
        divided = self.divided & [home.counted.isdisjoint(left_out) for home in homes]
        if (divided == self.divided).all():
            return replace(self, left_out=frozenset(left_out))
        return _question(self.scene, (self.numbers, self.large), divided, frozenset(left_out))


def first_question(scene: Scene, policy: Policy) -> Question:
    """Return the question about all that is told.

    Raises:
        DoesNotAddUp: nobody could give these numbers.
    """
    if not scene.homes:
        raise DoesNotAddUp
    divided = np.array([home.is_divisible for home in scene.homes])
    columns = Columns.of(scene.homes, divided)
    figures = scene.figures(columns)
    scene.check_all_counted(figures)
    numbers = by_value(scene, columns, a_world(figures))
    large = np.zeros(numbers.shape, dtype=np.bool_)
    if divided.any():
        large = large_enough(scene, numbers, policy.minimum, policy.processes)
        divided &= [_all_large(home, large[at]) for at, home in enumerate(scene.homes)]
    return _question(scene, (numbers, large), divided, frozenset())


def _all_large(home: Home, large: Flags) -> bool:
    return all(bool(large[which, list(some)].all()) for which, some in enumerate(home.values))


def _question(
    scene: Scene, seen: tuple[Weights, Flags], divided: Flags, left_out: frozenset[Place]
) -> Question:
    numbers, large = seen
    columns = Columns.of(scene.homes, divided)
    figures = scene.figures(columns).with_people(together(columns, numbers))
    asked = settled(columns, large)
    return Question(scene, numbers, large, divided, left_out, figures, asked)
