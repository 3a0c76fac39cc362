"""Open, move and close the accounts that people sign in with."""

from collections.abc import Collection, Mapping

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password

from handvat.people.models import Account, Person

BATCH = 400
NOWHERE = "handvat.invalid"  # a domain that can't exist: frees the address of a closed account


def open_accounts(people: Collection[Person]) -> None:
    """Give each of `people` an account on their own address; a closed one is opened again."""
    wanted = {person.pk: person.email.lower() for person in people if person.email}
    existing = {
        account.person_id: account
        for account in Account.objects.filter(person__isnull=False)
        if account.person_id in wanted
    }
    moving = {
        account: wanted[pk]
        for pk, account in existing.items()
        if pk is not None and (account.email != wanted[pk] or not account.is_active)
    }
    move_accounts(moving)
    Account.objects.bulk_create(
        [
            Account(email=email, person_id=pk, password=make_password(None))
            for pk, email in wanted.items()
            if pk not in existing
        ],
        batch_size=BATCH,
    )


def move_accounts(addresses: Mapping[Account, str]) -> None:
    """Give accounts their new addresses, also where two swap."""
    accounts = list(addresses)
    for account in accounts:
        account.email = f"moving-{account.pk}@{NOWHERE}"
    Account.objects.bulk_update(accounts, ["email"], batch_size=BATCH)
    for account in accounts:
        account.email, account.is_active = addresses[account], True
    Account.objects.bulk_update(accounts, ["email", "is_active"], batch_size=BATCH)
    _forget_addresses(accounts)


def close_accounts(people: Collection[Person]) -> None:
    """Close the accounts of `people`: no way in, and their address is free for somebody else."""
    accounts = [
        account
        for batch in _batches([person.pk for person in people])
        for account in Account.objects.filter(person_id__in=batch)
    ]
    for account in accounts:
        account.is_active = False
        account.email = f"closed-{account.pk}@{NOWHERE}"
        account.password = make_password(None)
    Account.objects.bulk_update(accounts, ["is_active", "email", "password"], batch_size=BATCH)
    _forget_addresses(accounts)


def _forget_addresses(accounts: Collection[Account]) -> None:
    """Drop what allauth remembers, so that an old address leads nowhere."""
    for batch in _batches([account.pk for account in accounts]):
        EmailAddress.objects.filter(user_id__in=batch).delete()


def _batches(keys: list[int]) -> list[list[int]]:
    return [keys[start : start + BATCH] for start in range(0, len(keys), BATCH)]
