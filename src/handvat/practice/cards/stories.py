"""Good examples on the start page: what waits for an answer, one to read, leaders first."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from handvat.access import Permission
from handvat.clock import campus_day
from handvat.people import guard
from handvat.people.models import Unit
from handvat.practice.models import Story, StoryKind
from handvat.practice.queries.harvest import counters
from handvat.practice.queries.stories import one_today, shown_to_all, waiting_for
from handvat.web.cards import Card

WORDS = 18  # of a story on a card: enough to want to read on
MORE = " …"  # set apart, as a sentence may have ended there
ONCE_A_MONTH = _("Counted once a month, so that nobody sees one team change.")
EARLY_DAYS = _("It is early days. We tell it from five teams together.")


def may_it_be_shared(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return the story that waits for the answer of who is asking."""
    del unit, now
    person = guard.account(request).person
    waiting = waiting_for(person) if person else ()
    if not waiting:
        return None
    return Card(
        title=_("You are in a good example"),
        order=11,
        lines=(_("Your team wants to share it. Only if you agree."),),
        tone="warm",
        link=reverse("practice:story", args=[waiting[0].row.pk]),
        link_text=_("Read it and decide"),
    )


def a_good_example(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return one story of what worked, another each day."""
    del request, unit
    found = one_today(campus_day(now, settings.TIME_ZONE), StoryKind.EXAMPLE)
    if found is None:
        return None
    return Card(
        kicker=_("A good example"),
        title=found.row.title,
        order=35,
        lines=(_begins(found.row),),
        link=reverse("practice:story", args=[found.row.pk]),
        link_text=_("Read it"),
    )


def it_became_self_evident(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return one celebration: how a behaviour became self-evident, told by its team."""
    del request, unit
    found = one_today(campus_day(now, settings.TIME_ZONE), StoryKind.CELEBRATION)
    if found is None:
        return None
    return Card(
        kicker=_("Worth celebrating: it became self-evident"),
        title=found.row.title,
        order=34,
        tone="warm",
        lines=(*([found.team] if found.team else ()), _begins(found.row)),
        link=reverse("practice:story", args=[found.row.pk]),
        link_text=_("Read how it went"),
    )


def leaders_first(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Ask who leads to go first; show others what leaders practise in sight of everyone."""
    learned = one_today(campus_day(now, settings.TIME_ZONE), StoryKind.LEARNED)
    if guard.may(request, Permission.LEAD_TEAM, unit):
        tell = reverse("practice:story_new", args=[unit.pk]) + f"?soort={StoryKind.LEARNED.value}"
        return Card(
            kicker=_("Leaders go first"),
            title=_("Name a mistake of your own, and what it taught you"),
            order=31,
            lines=(_("It makes room for others. Begin in your own team."),),
            link=tell,
            link_text=_("Tell it"),
        )
    if learned is None and not shown_to_all():
        return None
    return Card(
        kicker=_("Leaders go first"),
        title=learned.row.title if learned else _("What leaders practise themselves"),
        order=36,
        lines=(_begins(learned.row),) if learned else (),
        link=reverse("practice:leaders"),
        link_text=_("See what leaders practise"),
    )


def what_came_of_it(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return what goes well in the organisation, for who looks after the whole."""
    del now
    if not guard.may(request, Permission.ANSWER_SIGNALS, unit):
        return None
    said = counters(unit, guard.inside(request))
    return Card(
        kicker=_("What grows"),
        title=_("What teams practise, and what came of it"),
        order=14 if said else 23,
        lines=(ONCE_A_MONTH if said else EARLY_DAYS,),
        link=reverse("overview:matrix", args=[unit.pk]),
        link_text=_("See it per handhold"),
        template="practice/stories/counters.html",
        context={"counters": said},
    )


def _begins(story: Story) -> str:
    return Truncator(story.text).words(WORDS, truncate=MORE)
