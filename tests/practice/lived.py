"""A team that does, with the actions that its pages call, all that a team does among itself."""

from datetime import timedelta
from typing import Any

from handvat.access import Role
from handvat.content.loader import behaviours
from handvat.measure.actions.check_ins import ticket
from handvat.measure.actions.closing import close_due_waves
from handvat.people.models import Account, Person, Unit
from handvat.practice.actions import lookbacks
from handvat.practice.actions.agreement_talks import (
    ask_to_park,
    confirm_talk,
    open_stances,
    record_talk,
    say_stance,
)
from handvat.practice.actions.agreements import Proposal, Wording, move, propose, set_stage
from handvat.practice.actions.checkins import open_for, set_rhythm
from handvat.practice.actions.ladders import (
    Beginning,
    awareness_seen,
    begin_period,
    end_period,
    note_awareness,
    split_at,
    write_rungs,
)
from handvat.practice.actions.reminders import claim_week
from handvat.practice.actions.stories import Telling, ask_people, tell_story, withdraw_story
from handvat.practice.actions.thanks import ThankYou, give_thanks, put_on_wall
from handvat.practice.models import Agreement, LookBack, Question, StanceKind, Story, Thanks
from handvat.practice.queries.ladders import ladder
from handvat.practice.rules.agreements import Heard, State
from handvat.practice.rules.ladders import Outcome
from handvat.practice.rules.rounds import VOICES
from handvat.practice.rules.stages import Stage
from handvat.results.actions.check_ins import publish_due_check_ins
from tests.factories import NOW, a_person, an_account, an_own_behaviour

SECRET = "Zwaluwgeheim"
KEY = behaviours()[0].key
TODAY = NOW.date()
DAY = TODAY + timedelta(weeks=4)


def people_of(team: Unit, number: int) -> tuple[Account, list[Person]]:
    """Give a team a lead and `number` people; return them."""
    return an_account(Role.TEAM_LEAD, unit=team), [a_person(team) for _ in range(number)]


def live(team: Unit, lead: Account, people: list[Person]) -> tuple[Agreement, LookBack, Story]:
    """Let `team` agree, practise, look back, check in, thank and tell; return what has a page."""
    agreement = agree(team, lead, people)
    practise(agreement, lead)
    looked_back = look_back(agreement, lead, people)
    if len(people) >= 8:
        check_in(team, people)
    return agreement, looked_back, thank_and_tell(team, lead, people)


def agree(team: Unit, lead: Account, people: list[Person]) -> Agreement:
    """Propose, say how everyone stands, talk, adopt."""
    said: dict[str, Any] = {"who": str(lead.pk), "now": NOW}
    wording = Wording(
        f"Wij {SECRET}.", DAY, cue=f"{SECRET} cue", then=f"{SECRET} dan", first_step=SECRET
    )
    proposal = Proposal(wording, KEY, rungs=(f"{SECRET} een", f"{SECRET} twee"))
    made = propose(team, proposal, today=TODAY, **said)
    move(made, State.TALKED, today=TODAY, **said)
    for person in people:
        say_stance(made, person.pk, StanceKind.NOT_YET, f"{SECRET} zorg")
    if len(people) >= VOICES:
        open_stances(made, **said)
    record_talk(made, f"{SECRET} besproken", heard=Heard.EVERYONE, today=TODAY, **said)
    ask_to_park(made)
    record_talk(made, f"{SECRET} nog eens", heard=Heard.EVERYONE, today=TODAY, **said)
    confirm_talk(made, who=str(people[0].pk))
    made.refresh_from_db()
    return move(made, State.PRACTISED, today=TODAY, **said)


def practise(agreement: Agreement, lead: Account) -> None:
    """Walk the ladder, and say in which of the three steps the team is."""
    said: dict[str, Any] = {"who": str(lead.pk), "now": NOW}
    seen = awareness_seen(agreement)
    note_awareness(agreement, f"{SECRET} ziet", f"{SECRET} mogelijk", seen=seen)
    write_rungs(agreement, [f"{SECRET} a", f"{SECRET} b"], seen=ladder(agreement).seen, **said)
    split_at(agreement, f"{SECRET} b", (f"{SECRET} b1", f"{SECRET} b2"), **said)
    period = begin_period(agreement, Beginning(1, DAY), today=TODAY, **said)
    end_period(period, Outcome.UP, today=TODAY, **said)
    set_stage(agreement, Stage.PRACTISING, because=f"{SECRET} omdat", today=TODAY, **said)


def look_back(agreement: Agreement, lead: Account, people: list[Person]) -> LookBack:
    """Write, open, keep and be done."""
    said: dict[str, Any] = {"who": str(lead.pk), "now": NOW}
    begun = lookbacks.begin_look_back(
        agreement.unit, lookbacks.Beginning(agreement), today=TODAY, **said
    )
    if begun.round is not None:
        for person in people:
            lookbacks.write(begun, person.pk, [(Question.HARD, f"{SECRET} moeilijk")])
    opened = lookbacks.open_notes(begun)
    kept = {Question.NEXT_STEP: [f"{SECRET} stap"], Question.NEED: [f"{SECRET} nodig"]}
    return lookbacks.end_look_back(
        lookbacks.keep_outcomes(opened, kept, revision=opened.revision), **said
    )


def check_in(team: Unit, people: list[Person]) -> None:
    """Hold a check-in to which nobody answers in words that others could read."""
    set_rhythm(team, wanted=True, today=TODAY)
    wave = open_for(team, now=NOW)
    ticket(wave, team, people[0], now=NOW)
    close_due_waves(NOW + timedelta(days=8))
    publish_due_check_ins(NOW + timedelta(days=8))


def thank_and_tell(team: Unit, lead: Account, people: list[Person]) -> Story:
    """Thank somebody and the team, and tell two stories that stay in the team."""
    words = ThankYou(KEY, f"{SECRET} zag", f"{SECRET} deed")
    give_thanks(words, giver=people[0], person=people[-1], unit=None, today=TODAY)
    give_thanks(words, giver=people[0], person=None, unit=team, today=TODAY)
    put_on_wall(Thanks.objects.get(person=people[-1]), team, named=True)
    told = Telling(
        kind="example",
        behaviour_key=KEY,
        handhold=behaviours()[0].handhold.id,
        title=f"{SECRET} titel",
        text=SECRET,
        names_team=False,
    )
    gone = tell_story(team, told, story=None, today=TODAY)
    withdraw_story(gone, who=str(lead.pk), now=NOW)
    kept = tell_story(team, told, story=None, today=TODAY)
    claim_week(people[0], "2026-W10")
    an_own_behaviour(team, nl=f"Wij {SECRET} zelf.", ladder_nl=(f"{SECRET} eerst.",))
    return ask_people(kept, [people[0].pk])
