"""Make Handvat ready: name the organisation, make the first administrator, check the settings."""

import argparse
import sys

from allauth.account.adapter import get_adapter
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from handvat import clock
from handvat.access import Role
from handvat.cli import doctor
from handvat.cli.home import collect_static, say
from handvat.cli.refused import Refused
from handvat.people.actions import add_person, grant_role
from handvat.people.actions.persons import AddressTaken, NewPerson, NumberTaken
from handvat.people.actions.units import rename_unit
from handvat.people.models import Account, RoleHeld
from handvat.people.queries import root_unit

WHO = "command line"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the `init` command."""
    parser = subparsers.add_parser("init", help="Make Handvat ready")
    parser.add_argument("--organisation", help="name of the organisation")
    parser.add_argument("--name", help="name of the first administrator")
    parser.add_argument("--email", help="address of the first administrator")
    parser.add_argument("--no-input", action="store_true", help="ask nothing; use what is given")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make what is missing, and say whether the settings are well."""
    ask = not arguments.no_input and sys.stdin.isatty()
    _name_organisation(arguments.organisation or _asked("Name of the organisation", ask=ask))
    if _has_administrator():
        say("· There is an administrator already, so none was added")
    else:
        account = _add_administrator(
            arguments.name or _asked("Name of the first administrator", ask=ask),
            arguments.email or _asked("E-mail address", ask=ask),
        )
        say("· Choose a password with this link (it works once, for three days):")
        print(_password_link(account))
    collect_static()
    say("· Looking at the settings")
    doctor.run(argparse.Namespace(mail=None))
    return 0


def _asked(what: str, *, ask: bool) -> str:
    return input(f"{what}: ").strip() if ask else ""


def _name_organisation(name: str) -> None:
    root = root_unit()
    if root is not None and name and root.name != name:
        rename_unit(root, name=name)


def _has_administrator() -> bool:
    return RoleHeld.objects.filter(role=Role.ADMINISTRATOR, ended_on__isnull=True).exists()


@transaction.atomic
def _add_administrator(name: str, email: str) -> Account:
    """Return the account of somebody new who administers the whole organisation.

    Raises:
        Refused: name or address is missing or cannot be used.
    """
    if not name or not email:
        raise Refused("Say who the first administrator is: --name NAME --email ADDRESS")
    try:
        validate_email(email)
    except ValidationError as trouble:
        raise Refused(f"{email} is no e-mail address. Give one: --email ADDRESS") from trouble
    root, now = root_unit(), clock.now()
    today = clock.campus_day(now, settings.TIME_ZONE)
    try:
        person = add_person(
            NewPerson("administrator", name, email), unit=None, who=WHO, now=now, on=today
        )
    except (AddressTaken, NumberTaken) as taken:
        raise Refused(
            "Somebody with this address or with the number “administrator” is there already."
            " Give another address."
        ) from taken
    assert root is not None  # noqa: S101 -- every command makes it first
    grant_role(person, Role.ADMINISTRATOR, root, since=today, who=WHO, now=now)
    return Account.objects.get(person=person)


def _password_link(account: Account) -> str:
    key = f"{user_pk_to_url_str(account)}-{default_token_generator.make_token(account)}"
    return str(get_adapter().get_reset_password_from_key_url(key))
