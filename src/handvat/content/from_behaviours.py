"""Read the behaviours, and those that are ready for a fresh start."""

from collections.abc import Mapping
from dataclasses import dataclass

from handvat.content import remarks
from handvat.content.from_framework import meta, named, texts
from handvat.content.reading import Fields, each_once
from handvat.content.shapes import Behaviour, Handhold, Named, ReadyBehaviour


@dataclass(frozen=True, slots=True)
class Behaviours:
    """The behaviours, with the words for whom they are and where they show."""

    roles: tuple[Named, ...]
    settings: tuple[Named, ...]
    all: tuple[Behaviour, ...]

    @property
    def by_key(self) -> dict[str, Behaviour]:
        """Return the behaviours by their key."""
        return {one.key: one for one in self.all}

    @property
    def role_ids(self) -> tuple[str, ...]:
        """Return the ids of the roles."""
        return tuple(role.id for role in self.roles)


def behaviours(fields: Fields, handholds: Mapping[str, Handhold]) -> Behaviours:
    """Return the behaviours that `fields` hold, each on one of `handholds`."""
    _meta(fields, "behaviours/1")
    roles, settings = named(fields, "roles"), named(fields, "settings")
    entries = [(one.word("id"), one) for one in fields.listed("behaviours")]
    each_once(entries)
    role_ids = tuple(role.id for role in roles)
    setting_ids = tuple(setting.id for setting in settings)
    found = tuple(_behaviour(one, handholds, role_ids, setting_ids) for _, one in entries)
    fields.done()
    return Behaviours(roles, settings, found)


def _meta(fields: Fields, schema: str) -> None:
    inner = fields.fields("meta")
    meta(inner, schema)
    inner.done()


def _behaviour(
    fields: Fields,
    handholds: Mapping[str, Handhold],
    roles: tuple[str, ...],
    settings: tuple[str, ...],
) -> Behaviour:
    behaviour = Behaviour(
        key=fields.word("id"),
        handhold=handholds[fields.one_of("handhold", handholds)],
        roles=fields.some_of("roles", roles),
        setting=fields.one_of("setting", settings),
        origin=fields.one_of("origin", ("deck", "research"))
        if fields.has("origin")
        else "research",
        text=fields.text(),
        ladder=texts(fields, "ladder"),
    )
    fields.done()
    if not behaviour.ladder:
        raise fields.refusal(remarks.NO_LADDER, fields.line_of("ladder"), key=behaviour.key)
    return behaviour


def ready(fields: Fields, known: Mapping[str, Behaviour]) -> tuple[ReadyBehaviour, ...]:
    """Return the behaviours to begin with, each one of `known`."""
    _meta(fields, "ready/1")
    entries = [(one.word("behaviour"), one) for one in fields.listed("ready")]
    each_once(entries)
    found = tuple(_ready(one, known) for _, one in entries)
    fields.done()
    return found


def _ready(fields: Fields, known: Mapping[str, Behaviour]) -> ReadyBehaviour:
    chosen = ReadyBehaviour(
        known[fields.one_of("behaviour", known)],
        fields.text("first_sentence"),
        fields.text("agreement"),
    )
    fields.done()
    return chosen
