"""Reads of good examples: those shared, those of a team, what in a text points at somebody."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from handvat.content.shapes import Behaviour
from handvat.framing.traceable import ROLES_OF_ONE, Why, could_point_at, parts
from handvat.library.queries import Reader, behaviour_for
from handvat.people.models import Person, Unit
from handvat.people.queries import members, open_units
from handvat.practice.models import Agreement, Story, StoryConsent, StoryKind
from handvat.practice.rules.agreements import State

EVERYONE = Reader()  # reads only what the whole organisation may read
WHYS: dict[Why, str | Promise] = {
    Why.NAME: _("a name"),
    Why.MAYBE_NAME: _("perhaps a name"),
    Why.EMAIL: _("an address"),
    Why.ROLE: _("a role that one person may have"),
    Why.DATE: _("a day"),
    Why.SERVICE: _("an age, or years of service"),
    Why.PLACE: _("a place"),
    Why.NUMBER: _("a number"),
}


@dataclass(frozen=True, slots=True)
class ShownStory:
    """A story, ready for a page; the team is named only when it wants that."""

    row: Story
    behaviour: Behaviour | None  # None also where it is a team's own and others read

    @property
    def unit(self) -> Unit:
        """Return whose story it is; for a page only when it may be named."""
        return self.row.unit

    @property
    def team(self) -> str:
        """Return the name of the team, if it may be said."""
        return self.row.unit.name if self.row.names_team else ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text, and why it could point at somebody, in words."""

    text: str
    why: str | Promise


@dataclass(frozen=True, slots=True)
class OnTeam:
    """What the page of a team shows of its stories."""

    waiting: tuple[ShownStory, ...]
    shared: tuple[ShownStory, ...]


def visible() -> QuerySet[Story]:
    """Return the stories that everyone may read: shared, and all those in them still agree."""
    agree = Count("consents", filter=Q(consents__given=True))
    return (
        Story.objects.filter(state=Story.State.SHARED)
        .annotate(agree=agree)
        .filter(agree=F("asked"))
        .select_related("unit")
        .order_by("-shared_on", "-pk")
    )


def shared(*, behaviour: str = "", handhold: str = "", most: int = 50) -> tuple[ShownStory, ...]:
    """Return shared stories, newest first, of one behaviour or handhold when it is named."""
    rows = visible()
    rows = rows.filter(behaviour_key=behaviour) if behaviour else rows
    rows = rows.filter(handhold=handhold) if handhold else rows
    return tuple(_shown(row) for row in rows[:most])


def one_today(day: date, kind: StoryKind) -> ShownStory | None:
    """Return one story of the last ones of a kind, another each day."""
    last = list(visible().filter(kind=kind)[:20])
    return _shown(last[day.toordinal() % len(last)]) if last else None


def story(pk: int, reader: Reader = EVERYONE) -> ShownStory | None:
    """Return one story, if it is there; with its behaviour where that is for who reads."""
    row = Story.objects.filter(pk=pk).select_related("unit").first()
    return _shown(row, reader) if row else None


def is_visible(row: Story) -> bool:
    """Return whether everyone may read a story."""
    return visible().filter(pk=row.pk).exists()


def consent(row: Story, person: Person | None) -> StoryConsent | None:
    """Return what somebody who is in a story says of it."""
    return StoryConsent.objects.filter(story=row, person=person).first() if person else None


def all_agree(row: Story) -> bool:
    """Return whether everyone who was asked approves."""
    return row.consents.filter(given=True).count() == row.asked


def waiting_for(person: Person) -> tuple[ShownStory, ...]:
    """Return the stories that wait for somebody's answer."""
    rows = Story.objects.filter(
        state=Story.State.ASKED, consents__person=person, consents__given__isnull=True
    )
    return tuple(_shown(row) for row in rows.select_related("unit").order_by("-pk"))


def pieces(text: str, unit: Unit) -> tuple[Piece, ...]:
    """Return a text in pieces, marked where it could point at somebody."""
    names = [held.person.name for held in members(unit)]
    found = could_point_at(text, names=names, roles_of_one=ROLES_OF_ONE, places=[unit.name])
    return tuple(Piece(said, WHYS[why] if why else "") for said, why in parts(text, found))


def on_team(unit: Unit) -> OnTeam:
    """Return what the page of a team shows of its stories; only for who is inside."""
    rows = list(Story.objects.filter(unit=unit).select_related("unit").order_by("-pk"))
    out = {row.pk for row in visible().filter(unit=unit)} if rows else set()
    waiting = tuple(_shown(row) for row in rows if row.pk not in out)
    return OnTeam(waiting, tuple(_shown(row) for row in rows if row.pk in out))


def shown_to_all() -> tuple[Agreement, ...]:
    """Return what leaders practise in sight of everyone, highest units first."""
    lives = (State.PRACTISED.value, State.CELEBRATED.value)
    found = Agreement.objects.filter(
        shown_to_all=True, state__in=lives, unit__in=open_units()
    ).select_related("unit")
    return tuple(found.prefetch_related("words").order_by("unit__path", "pk"))


def _shown(row: Story, reader: Reader = EVERYONE) -> ShownStory:
    try:
        return ShownStory(row, behaviour_for(reader, row.behaviour_key))
    except KeyError:
        return ShownStory(row, None)
