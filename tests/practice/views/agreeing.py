"""People who use the pages of agreements, for their tests: plain functions that make one thing."""

from datetime import timedelta
from html import unescape
from typing import Any

from django.test import Client
from django.urls import reverse

from handvat.access import Role
from handvat.content.loader import ready_behaviours
from handvat.people.models import Account, Unit
from handvat.practice.models import Agreement
from tests.factories import NOW, an_account

TODAY = NOW.date()
KEY = ready_behaviours()[0].behaviour.key
LANGUAGES = ("nl", "en")


def client_of(account: Account, language: str = "nl") -> Client:
    """Return the browser of somebody who reads a language."""
    client = Client(headers={"Accept-Language": language})
    client.force_login(account)
    return client


def signed_in(unit: Unit, *roles: Role, language: str = "nl") -> Client:
    """Return the browser of somebody new with these roles."""
    return client_of(an_account(*roles, unit=unit), language)


def lead_and_account(unit: Unit, language: str = "nl") -> tuple[Client, Account]:
    """Return the browser of a lead who is of the team too, and their account."""
    account = an_account(Role.TEAM_LEAD, Role.MEMBER, unit=unit)
    return client_of(account, language), account


def typed(lead: Account | None = None, **more: str) -> dict[str, str]:
    """Return a form of an agreement as somebody fills it in."""
    return {
        "soort": "behaviour",
        "gedrag": KEY,
        "zin": "Wij vragen door voor we oordelen.",
        "aanleiding": "er een plan op tafel ligt",
        "dan": "vragen we eerst hoe de ander het ziet",
        "eerste": "Eén vraag per overleg.",
        "begint": str(lead.person_id) if lead else "",
        "omdat": "",
        "dag": (TODAY + timedelta(weeks=4)).isoformat(),
    } | more


def url(name: str, agreement: Agreement) -> str:
    """Return an address of an agreement."""
    return reverse(f"practice:{name}", args=[agreement.pk])


def said(answer: Any) -> str:
    """Return what a page says, with its signs as people read them."""
    return unescape(str(answer.content.decode()))


def codes(answer: Any, form: str = "form") -> dict[str, list[str]]:
    """Return the codes of what a form answered, per field."""
    found = answer.context[form].errors.as_data()
    return {name: [one.code for one in errors] for name, errors in found.items()}
