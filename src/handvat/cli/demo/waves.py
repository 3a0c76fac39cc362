"""Three waves at Universiteit Zandmeer: two that were published, and one that is open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from django.conf import settings
from django.db import transaction

from handvat.cli.demo.opinions import Answering, Climate, Sheet, fill_in
from handvat.content.loader import background_questions, instrument
from handvat.measure.actions.answering import receive, take_up
from handvat.measure.actions.closing import close_wave
from handvat.measure.actions.mailing import address_of, link, new_code
from handvat.measure.actions.planning import Plan, plan_wave, record_consent
from handvat.measure.actions.readying import make_ready
from handvat.measure.actions.telling import Word, answer_respondents
from handvat.measure.models import Consent, Invitation, Wave
from handvat.measure.queries.answering import asked_in
from handvat.measure.queries.manifest import mark_of
from handvat.measure.rules.answering import Asked, Filled, pack
from handvat.measure.rules.asked import sheet_of
from handvat.measure.rules.codes import MAIL_CHARACTERS
from handvat.measure.rules.consent import Agreement
from handvat.people.models import Membership, Unit
from handvat.results.actions import publish_wave

WHO = "command line"
LENGTH = timedelta(weeks=3)
RESULTS_AFTER = timedelta(weeks=2)  # after closing
OPEN_SINCE = timedelta(days=5)
SOME_ALREADY = 0.45  # of those who would answer, in the open wave so far
VISITORS = 24  # invitations of colleagues that visitors of the demo may answer
COUNCIL = "Universiteitsraad Zandmeer"
WORDS = (
    Word(
        heard="Velen merken respect. Minder duidelijk is bij wie je in je team terechtkunt,"
        " en wat er met een melding gebeurt.",
        doing="Elk team wijst dit jaar een aanspreekpunt aan. De ombudsfunctionaris vertelt twee"
        " keer per jaar wat er met meldingen is gedaan, zonder namen.",
        not_doing="We maken geen nieuwe gedragscode. Die is er, en jullie vroegen om gesprek.",
    ),
    Word(
        heard="Teams die een afspraak oefenden, merken meer openheid. Over terugkoppeling zijn"
        " jullie nog niet tevreden.",
        doing="Terugkijken op het eigen gedrag komt in het vaste overleg van elk team.",
        not_doing="We vergelijken geen teams met elkaar. Daar wordt niemand veiliger van.",
    ),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """Which wave, when it opens, and under which name."""

    number: int
    title: str
    opens_at: datetime


def moments(now: datetime) -> tuple[Moment, ...]:
    """Return the three: a year ago, half a year ago, and now."""
    opened = (now - timedelta(days=364), now - timedelta(days=182), now - OPEN_SINCE)
    return tuple(
        Moment(number, f"Hoe gaan we met elkaar om? {_season(at)}", at)
        for number, at in enumerate(opened)
    )


def _season(at: datetime) -> str:
    return f"{'voorjaar' if 2 <= at.month <= 7 else 'najaar'} {at.year - (at.month < 2)}"


def make_published(moment: Moment, root: Unit, seed: int) -> Wave:
    """Make a wave that was asked, answered, closed, published and answered to respondents."""
    wave = _open(moment, root)
    closes = wave.closes_at
    _answer(wave, moment, seed, share=1.0, leave=set())
    close_wave(wave, who=WHO, now=closes)
    wave.refresh_from_db()
    publish_wave(wave, who=WHO, now=closes + RESULTS_AFTER)
    told = closes + RESULTS_AFTER + timedelta(weeks=2)
    answer_respondents(wave, root, WORDS[moment.number], who=WHO, now=told)
    return wave


def make_open(moment: Moment, root: Unit, seed: int) -> Sequence[str]:
    """Make a wave that is open; return addresses where visitors may answer, the member's first.

    Its results open as soon as it is published: a visitor who closes it wants to see them.
    """
    wave = _open(moment, root)
    wave.results_open_at = moment.opens_at + OPEN_SINCE
    wave.save(update_fields=["results_open_at"])
    left = _for_visitors(wave)
    codes = _answer(wave, moment, seed, share=SOME_ALREADY, leave={one.pk for one in left})
    Invitation.objects.filter(pk=left[0].pk).update(mailed=False)  # the worker mails it
    mark = mark_of(wave)
    return [address_of(codes[one.pk], mark) for one in left]


def _open(moment: Moment, root: Unit) -> Wave:
    plan = Plan(
        title=moment.title,
        instrument="matrix",
        instrument_version=instrument("matrix").version,
        sheet=sheet_of(
            instrument("matrix"),
            short=False,
            background=[one for one in background_questions() if one.default],
        ),
        units=(root,),
        opens_at=moment.opens_at,
        closes_at=moment.opens_at + LENGTH,
        results_open_at=moment.opens_at + LENGTH + RESULTS_AFTER,
        remind_at=moment.opens_at + LENGTH * 3 / 5,
        threshold=5,
        minimum_invited=8,
    )
    before = moment.opens_at - timedelta(weeks=3)
    wave = plan_wave(plan, who=WHO, now=before)
    agreed = Agreement(Consent.COUNCIL, COUNCIL, before.date())
    record_consent(wave, agreement=agreed, who=WHO, now=before)
    return make_ready(wave, who=WHO, now=moment.opens_at)


@transaction.atomic
def _answer(
    wave: Wave, moment: Moment, seed: int, *, share: float, leave: set[int]
) -> Mapping[int, str]:
    """Let people answer as the model says; return the codes of the invitations left alone."""
    invitations = list(Invitation.objects.filter(wave=wave).select_related("unit"))
    codes = {one.pk: new_code(MAIL_CHARACTERS) for one in invitations}
    link(invitations, codes)
    Invitation.objects.filter(wave=wave).update(mailed=True)
    chance = Random(f"{seed}/wave {moment.number}")  # noqa: S311 -- invented on purpose
    climate, people = Climate(seed), _answering()
    items = {item.key: item.handhold or "" for item in wave.asks().items}
    asked: dict[int, Asked] = {}
    at = moment.opens_at + timedelta(days=2)
    for one in invitations:
        who = people.get(one.person_id or 0)
        sheet = fill_in(who, items, climate, moment.number, chance) if who else None
        if sheet is None or one.pk in leave or chance.random() > share:
            continue
        in_unit = asked.setdefault(one.unit_id, asked_in(wave, one.unit))
        receive(
            str(take_up(codes[one.pk], now=at)), pack(_filled(sheet, in_unit), in_unit), now=at
        )
    return {pk: codes[pk] for pk in leave}


def _filled(sheet: Sheet, asked: Asked) -> Filled:
    options = (
        {"role_group": sheet.group} if any(q.id == "role_group" for q in asked.background) else {}
    )
    unsure = {item.key: None for item in asked.sheet.items}
    return Filled(points=unsure | dict(sheet.values), options=options)


def _answering() -> Mapping[int, Answering]:
    """Return everybody as the model sees them, by person."""
    units = {unit.pk: unit for unit in Unit.objects.all()}
    return {
        membership.person_id: Answering(
            tuple(units[pk].name for pk in units[membership.unit_id].ancestor_pks[1:]),
            membership.role_group,
        )
        for membership in Membership.objects.all()
    }


def _for_visitors(wave: Wave) -> list[Invitation]:
    """Return the invitation of the demo's member, and after it those of colleagues, near first."""
    mine = Invitation.objects.get(wave=wave, person__number="demo-member")
    others = Invitation.objects.filter(wave=wave).exclude(person__number__startswith="demo-")
    near = others.filter(unit=mine.unit).order_by("person__number")
    far = others.exclude(unit=mine.unit).order_by("unit__path", "person__number")
    return [mine, *[*near, *far[:VISITORS]][:VISITORS]]


def visitors_file_lines(addresses: Sequence[str]) -> str:
    """Return what stands in the file of invitations."""
    site = settings.SITE_URL
    return "".join(f"{address.removeprefix(site)}\n" for address in addresses)
