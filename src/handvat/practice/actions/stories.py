"""Tell a good example, ask those in it, share it, take it back."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from handvat.people.actions import log
from handvat.people.models import Unit
from handvat.people.queries import members
from handvat.practice.models import Story, StoryConsent
from handvat.practice.queries.stories import all_agree
from handvat.practice.rules.stories import asked_for


class NotEveryoneAgrees(Exception):
    """Somebody who is in the story did not approve it, or not yet."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What a team tells."""

    kind: str
    behaviour_key: str
    handhold: str
    title: str
    text: str
    names_team: bool


@transaction.atomic
def tell_story(unit: Unit, telling: Telling, *, story: Story | None, today: date) -> Story:
    """Keep a story as a draft; who changes it later asks everyone again. Nobody is its author.

    Told twice on a day in the same words, it is one.
    """
    words = {name: getattr(telling, name) for name in Telling.__slots__}
    again = Story.objects.filter(unit=unit, told_on=today, state=Story.State.DRAFT, **words)
    row = story or again.first() or Story(unit=unit, told_on=today)
    for name, said in words.items():
        setattr(row, name, said)
    row.state, row.asked, row.shared_on = Story.State.DRAFT, 0, None
    row.save()
    row.consents.all().delete()
    return row


@transaction.atomic
def ask_people(story: Story, chosen: Collection[int]) -> Story:
    """Ask those who are in a story whether it may be shared."""
    here = list(members(story.unit).values_list("person_id", flat=True))
    people = asked_for(set(chosen) & set(here), here, names_team=story.names_team)
    story.consents.all().delete()
    StoryConsent.objects.bulk_create(
        StoryConsent(story=story, person_id=person) for person in sorted(people)
    )
    story.state, story.asked = Story.State.ASKED, len(people)
    story.save(update_fields=["state", "asked"])
    return story


@transaction.atomic
def answer_story(consent: StoryConsent, *, given: bool) -> None:
    """Approve a story or not; no takes it back at once, wherever it was shown."""
    StoryConsent.objects.filter(pk=consent.pk).update(given=given)
    if not given:
        Story.objects.filter(pk=consent.story_id, state=Story.State.SHARED).update(
            state=Story.State.WITHDRAWN, shared_on=None
        )


@transaction.atomic
def share_story(story: Story, *, who: str, today: date, now: datetime) -> Story:
    """Share a story with the whole organisation.

    Raises:
        NotEveryoneAgrees: somebody in it did not approve it, or nobody was asked who is in it.
    """
    story = Story.objects.select_for_update().get(pk=story.pk)
    if story.state != Story.State.ASKED or not all_agree(story):
        raise NotEveryoneAgrees
    story.state, story.shared_on = Story.State.SHARED, today
    story.save(update_fields=["state", "shared_on"])
    log(who, "share_story", unit=story.unit, about=f"story {story.pk}", now=now)
    return story


@transaction.atomic
def withdraw_story(story: Story, *, who: str, now: datetime) -> None:
    """Take a story back for good."""
    log(who, "withdraw_story", unit=story.unit, about=f"story {story.pk}", now=now)
    story.delete()
