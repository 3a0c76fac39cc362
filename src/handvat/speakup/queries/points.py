"""Reads of whom somebody can talk to, in words that fit the page."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import get_language, get_language_info

from handvat.access import Role
from handvat.people.models import ContactKind, ContactPoint, Unit
from handvat.people.queries import Standing, contact_points, open_units, root_unit
from handvat.speakup.queries.kinds import KIND_WORDS
from handvat.speakup.rules import deserves_a_look

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Talk:
    """Somebody to talk to, as the help page says it."""

    point: ContactPoint
    kind: Words
    may: Words
    may_not: Words
    independent_of: Words
    languages: tuple[str, ...]
    phone_link: str  # "tel:+31…", or nothing
    look_again: bool  # nobody looked for more than a year
    inherited: bool  # belongs to a unit above


def talk(point: ContactPoint, unit: Unit, day: date) -> Talk:
    """Return a contact point in words; what nobody wrote comes from its kind."""
    kind = ContactKind(point.kind)
    words = KIND_WORDS[kind]
    return Talk(
        point=point,
        kind=kind.label,
        may=_written(point.may_nl, point.may_en) or words.may,
        may_not=_written(point.may_not_nl, point.may_not_en) or words.may_not,
        independent_of=_written(point.independent_of_nl, point.independent_of_en)
        or words.independent_of,
        languages=tuple(_language(code) for code in point.languages.split(",") if code.strip()),
        phone_link=_phone_link(point.phone),
        look_again=deserves_a_look(point.checked_on, day),
        inherited=point.unit_id != unit.pk,
    )


def _written(nl: str, en: str) -> str:
    """Return what was written in the page's language, else in the other one."""
    return (nl or en) if (get_language() or "nl").startswith("nl") else (en or nl)


def _language(code: str) -> str:
    try:
        return str(get_language_info(code.strip())["name_translated"])
    except KeyError:
        return code.strip()


def _phone_link(phone: str) -> str:
    digits = "".join(sign for sign in phone if sign.isascii() and sign.isdigit())
    return ("tel:+" if phone.strip().startswith("+") else "tel:") + digits if digits else ""


def talks(unit: Unit, day: date) -> tuple[Talk, ...]:
    """Return whom people in `unit` can talk to, their own first, then from above."""
    return tuple(talk(point, unit, day) for point in contact_points(unit, day))


def own_unit(standings: tuple[Standing, ...]) -> Unit | None:
    """Return the deepest unit of which somebody is a member; the root for anybody else."""
    paths = [held.path for held in standings if held.role == Role.MEMBER]
    mine = open_units().filter(path__in=paths)
    return max(mine, key=lambda unit: (unit.depth, unit.path), default=None) or root_unit()
