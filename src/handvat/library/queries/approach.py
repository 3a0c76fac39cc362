"""Reads of the approach and of its behaviours, an organisation's own before them."""

from dataclasses import dataclass

from handvat.content import loader
from handvat.content.asking import Item
from handvat.content.shapes import Behaviour, Case, Handhold, Level, LevelWords, Named, PillarWords
from handvat.library.queries.own import NOBODY, Own, Reader, own_behaviour, own_of
from handvat.library.rules import folded, is_own
from handvat.people.models import Unit


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody looks for among the behaviours; nothing means everything."""

    words: str = ""
    place: str = ""  # a cell "cul-tea" or a handhold "cul-tea-1"
    role: str = ""
    setting: str = ""
    situation: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the matrix: a level, and the handholds of each pillar."""

    level: LevelWords
    cells: tuple[tuple[PillarWords, tuple[Handhold, ...]], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The behaviours that serve one handhold."""

    handhold: Handhold
    behaviours: tuple[Behaviour, ...]


@dataclass(frozen=True, slots=True)
class BehaviourPage:
    """A behaviour with all that its page says of it."""

    behaviour: Behaviour
    level: LevelWords
    pillar: PillarWords
    roles: tuple[Named, ...]
    setting: Named
    beside: tuple[Behaviour, ...]  # others that serve the same handhold
    own: Own | None  # what is known of it beside its words, where the organisation added it


@dataclass(frozen=True, slots=True)
class HandholdPage:
    """A handhold with all that its page says of it."""

    handhold: Handhold
    level: LevelWords
    pillar: PillarWords
    behaviours: tuple[Behaviour, ...]
    items: tuple[Item, ...]
    cases: tuple[Case, ...]
    before: Handhold | None
    after: Handhold | None


def behaviour(key: str) -> Behaviour:
    """Return one desired behaviour; one of an organisation's own also after it was retired.

    Raises:
        KeyError: there is no such behaviour.
    """
    if not is_own(key):
        return loader.behaviour(key)
    own = own_behaviour(key)
    if own is None:
        raise KeyError(key)
    return own.behaviour


def known_behaviour(key: str) -> Behaviour | None:
    """Return the behaviour with this key, if there is one."""
    try:
        return behaviour(key) if key else None
    except KeyError:
        return None


def behaviour_for(reader: Reader, key: str) -> Behaviour:
    """Return one desired behaviour, if it is for who reads.

    Raises:
        KeyError: there is no such behaviour, or it is for others.
    """
    own = own_behaviour(key)
    if own is not None and not reader.reads(own.row):
        raise KeyError(key)
    return own.behaviour if own else behaviour(key)


def behaviours_of(unit: Unit) -> tuple[Behaviour, ...]:
    """Return the behaviours that a unit can choose from: its own, those from above, ours."""
    return (*own_of(unit), *loader.behaviours())


def behaviours_for(handhold: str) -> tuple[Behaviour, ...]:
    """Return the behaviours that serve a handhold."""
    return tuple(one for one in loader.behaviours() if one.handhold.id == handhold)


def behaviours_found(wish: Wish, own: tuple[Behaviour, ...] = ()) -> tuple[Behaviour, ...]:
    """Return the behaviours that fit a wish: `own` first, then the deck's, then the others."""
    return tuple(one for one in (*own, *loader.behaviours()) if _fits(one, wish))


def grouped(found: tuple[Behaviour, ...]) -> tuple[Group, ...]:
    """Return behaviours per handhold, row by row as in the matrix."""
    groups = (
        Group(handhold, tuple(one for one in found if one.handhold == handhold))
        for handhold in loader.handholds()
    )
    return tuple(group for group in groups if group.behaviours)


def _fits(one: Behaviour, wish: Wish) -> bool:
    said = _said(one)
    return (
        all(word in said for word in folded(wish.words).split())
        and wish.place in {"", one.handhold.id, one.handhold.cell}
        and (not wish.role or wish.role in one.roles)
        and wish.setting in {"", one.setting}
        and (not wish.situation or one.key in _helps_in(wish.situation))
    )


def _said(one: Behaviour) -> str:
    """Return all words by which a behaviour can be found."""
    called = (situation for situation in loader.situations() if one.key in situation.behaviours)
    texts = (one.text, one.handhold.text, *one.ladder, *(each.text for each in called))
    return folded(" ".join(f"{words.nl} {words.en}" for words in texts))


def _helps_in(situation: str) -> tuple[str, ...]:
    return next((one.behaviours for one in loader.situations() if one.id == situation), ())


def roles_used() -> tuple[Named, ...]:
    """Return the roles for whom there is a behaviour."""
    used = {role for one in loader.behaviours() for role in one.roles}
    return tuple(role for role in loader.behaviour_roles() if role.id in used)


def matrix() -> tuple[Row, ...]:
    """Return the matrix, row by row, in the order of its columns."""
    framework = loader.framework()
    return tuple(
        Row(
            level,
            tuple(
                (pillar, framework.in_cell(level.id, pillar.id)) for pillar in framework.columns
            ),
        )
        for level in framework.levels
    )


def level_words(level: Level) -> LevelWords:
    """Return the words of a level."""
    return loader.framework().level(level)


def behaviour_page(key: str, reader: Reader = NOBODY) -> BehaviourPage:
    """Return all that the page of a behaviour says.

    Raises:
        KeyError: there is no such behaviour, or it is for others.
    """
    one = behaviour_for(reader, key)
    framework = loader.framework()
    return BehaviourPage(
        behaviour=one,
        level=framework.level(one.handhold.level),
        pillar=framework.pillar(one.handhold.pillar),
        roles=tuple(role for role in loader.behaviour_roles() if role.id in one.roles),
        setting=next(each for each in loader.behaviour_settings() if each.id == one.setting),
        beside=tuple(other for other in behaviours_for(one.handhold.id) if other.key != key),
        own=own_behaviour(key),
    )


def handhold_page(key: str) -> HandholdPage:
    """Return all that the page of a handhold says.

    Raises:
        KeyError: there is no such handhold.
    """
    one = loader.handhold(key)
    framework = loader.framework()
    place = framework.handholds.index(one)
    around = (None, *framework.handholds, None)
    return HandholdPage(
        handhold=one,
        level=framework.level(one.level),
        pillar=framework.pillar(one.pillar),
        behaviours=behaviours_for(key),
        items=tuple(_items(key)),
        cases=tuple(case for case in loader.cases() if key in case.workbench.handholds),
        before=around[place],
        after=around[place + 2],
    )


def _items(handhold: str) -> list[Item]:
    matrix_ = loader.instrument("matrix")
    return [
        Item(item.key, item.handhold, matrix_.filled(item.text))
        for item in matrix_.items
        if item.handhold == handhold
    ]
