"""What tests build with: plain functions that make one thing each."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from handvat.access import Role
from handvat.library.actions import Wording, add_behaviour
from handvat.library.models import OwnBehaviour
from handvat.measure.actions.answersfile import MISSING, Batch, write_answers
from handvat.measure.models import Consent, Wave, WaveUnit
from handvat.people.models import Account, Membership, Person, RoleHeld, Unit
from handvat.practice.models import Agreement, Words
from handvat.practice.rules.agreements import State

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
_number = count(1)


def a_unit(name: str = "Zandmeer", parent: Unit | None = None) -> Unit:
    """Return a new unit; without `parent` a root."""
    number = next(_number)
    unit = Unit.objects.create(name=name, code=f"u{number}", parent=parent, path=f"?{number}")
    unit.path = f"{parent.path if parent else '/'}{unit.pk}/"
    unit.save(update_fields=["path"])
    return unit


def a_person(unit: Unit | None = None, *, role_group: str = "", **facts: Any) -> Person:
    """Return somebody new on the roster, a member of `unit` if one is given."""
    number = next(_number)
    facts = {"name": f"Person {number}", "email": f"person{number}@example.org"} | facts
    person = Person.objects.create(number=f"p{number}", **facts)
    if unit is not None:
        Membership.objects.create(person=person, unit=unit, role_group=role_group)
    return person


def a_team(name: str, parent: Unit, people: int = 2) -> Unit:
    """Return a new unit with so many people: it takes two to agree on something."""
    unit = a_unit(name, parent)
    for _ in range(people):
        a_person(unit)
    return unit


def a_sheet(*keys: str) -> dict[str, Any]:
    """Return a sheet as plain data: items of handholds ("cul-ind-1.a") or of their own."""
    items = [
        {
            "key": key,
            "handhold": key.partition(".")[0] if key.count("-") == 2 else None,
            "nl": f"Vraag {key}",
            "en": f"Question {key}",
            "reverse": False,
        }
        for key in keys or ("cul-ind-1.a", "str-tea-2.b", "sys-org-1.a")
    ]
    labels = ["1", "2", "3", "4", "5"]
    scale = {"min": 1, "max": 5, "favourable_from": 4, "labels_nl": labels, "labels_en": labels}
    scale |= {"opt_out_nl": "Weet ik niet", "opt_out_en": "Don't know"}
    return {"items": items, "scale": scale, "stems": {}, "tokens": {}, "background": []}


def a_wave(**facts: Any) -> Wave:
    """Return a wave with consent that opened a day before `NOW` and lasts three weeks."""
    facts = {
        "title": "Voorjaar",
        "instrument": "matrix",
        "sheet": a_sheet(),
        "opens_at": NOW - timedelta(days=1),
        "closes_at": NOW + timedelta(days=20),
        "results_open_at": NOW + timedelta(days=40),
        "consent": Consent.COUNCIL,
        "consent_by": "Universiteitsraad",
        "consent_on": NOW.date(),
        "key": bytes(range(32)),
    } | facts
    return Wave.objects.create(**facts)


def an_account(*roles: Role, unit: Unit) -> Account:
    """Return an account of somebody who holds `roles` in `unit`; MEMBER makes a membership."""
    person = a_person(unit if Role.MEMBER in roles else None)
    for role in roles:
        if role is not Role.MEMBER:
            RoleHeld.objects.create(person=person, unit=unit, role=role, since=date(2020, 1, 1))
    return Account.objects.create_user(person.email, person=person)


def a_closed_wave(
    units: Iterable[Unit], answers: Iterable[tuple[Unit, Any, Any]], **facts: Any
) -> Wave:
    """Return a wave whose answers are put away: (unit, {item: point}, {question: option})."""
    picked: list[Unit] | None = facts.pop("chosen", None)
    facts = {"closed_at": NOW, "opens_at": NOW - timedelta(days=30), "closes_at": NOW} | facts
    wave = a_wave(**{"results_open_at": NOW} | facts)
    tree = list(units)
    for unit in tree:
        invited = sum(1 for where, _points, _options in answers if where == unit)
        parent = unit.parent if unit.parent in tree else None
        chosen = unit in (picked or tree[:1])
        WaveUnit.objects.create(
            wave=wave, unit=unit, parent=parent, invited=invited, chosen=chosen
        )
    sheet = wave.asks()
    rows = list(answers)
    batch = Batch(
        [unit.pk for unit, _points, _options in rows],
        {key: [points.get(key, MISSING) for _u, points, _o in rows] for key in sheet.keys},
        {q.id: [options.get(q.id) for _u, _p, options in rows] for q in sheet.background},
    )
    written = write_answers(wave.pk, sheet, [batch])
    wave.answers_file, wave.answers_sha256 = written.path, written.sha256
    wave.save(update_fields=["answers_file", "answers_sha256"])
    return wave


def background(question: str, *options: str) -> dict[str, Any]:
    """Return a background question as a sheet holds it."""
    said = {"text": question, "options": {option: option for option in options}}
    return {"id": question, "order": list(options), "nl": said, "en": said}


def an_agreement(unit: Unit, **facts: Any) -> Agreement:
    """Return an agreement that `unit` practises; facts of its words may stand among the others."""
    about = {"sentence": "Wij vragen door voor we oordelen.", "number": 1, "made_on": NOW.date()}
    about |= {"look_back_on": NOW.date() + timedelta(weeks=4)}
    about |= {name: facts.pop(name) for name in _OF_WORDS if name in facts}
    facts = {"state": State.PRACTISED, "made_on": NOW.date()} | facts
    agreement = Agreement.objects.create(unit=unit, **facts)
    Words.objects.create(agreement=agreement, **about)
    return agreement


_OF_WORDS = ("sentence", "cue", "then", "first_step", "role_model", "look_back_on")


def an_own_behaviour(unit: Unit, **words: Any) -> OwnBehaviour:
    """Return a behaviour that `unit` added itself."""
    facts: dict[str, Any] = {
        "handhold": "cul-tea-1",
        "roles": ("everyone",),
        "setting": "meeting",
        "nl": "Wij vragen eerst hoe de ander het ziet.",
        "en": "",
        "ladder_nl": ("Eén keer.", "Elk overleg.", "Vanzelf."),
        "ladder_en": (),
    } | words
    return add_behaviour(unit, Wording(**facts), who="1", now=NOW)
