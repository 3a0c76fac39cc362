"""Tables of accounts, units, people, memberships and roles."""

from datetime import date
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from handvat.access import Role

ROLE_NAMES = {
    Role.MEMBER: _("Member"),
    Role.TEAM_LEAD: _("Team lead"),
    Role.FACILITATOR: _("Facilitator"),
    Role.PROGRAMME_MANAGER: _("Programme manager"),
    Role.BOARD_MEMBER: _("Board member"),
    Role.CONFIDENTIAL_ADVISER: _("Confidential adviser"),
    Role.INTEGRITY_ADVISER: _("Integrity adviser"),
    Role.RESEARCHER: _("Researcher"),
    Role.ADMINISTRATOR: _("Administrator"),
}


class Unit(models.Model):
    """A part of the organisation, anywhere in its tree."""

    code = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=200)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    path = models.CharField(max_length=255, unique=True)  # "/1/4/" : the units from the root down
    closed_on = models.DateField(null=True, blank=True)
    on_roster = models.BooleanField(default=False)  # the HR system knows it; else made by hand

    class Meta:
        ordering = ("path",)

    def __str__(self) -> str:
        return self.name

    @property
    def depth(self) -> int:
        """Return 0 for the root, 1 for a unit right under it, and so on."""
        return self.path.count("/") - 2

    @property
    def ancestor_pks(self) -> tuple[int, ...]:
        """Return the keys of the units above it and its own, from the root down."""
        return tuple(int(step) for step in self.path.strip("/").split("/"))

    def holds(self, other: "Unit") -> bool:
        """Return whether `other` is this unit or lies below it."""
        return other.path.startswith(self.path)


class Person(models.Model):
    """Somebody on the roster of the organisation."""

    number = models.CharField(max_length=64, unique=True)  # the key the HR system knows
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=2, default="nl")
    left_on = models.DateField(null=True, blank=True)
    on_roster = models.BooleanField(default=False)  # the HR system knows them; else added by hand
    erasure_asked_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("name", "pk")

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A person's place in a unit, for as long as it lasts."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="memberships")
    role_group = models.CharField(
        max_length=32, blank=True
    )  # an option of the background question
    starts_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("person", "unit"),
                condition=models.Q(ended_on__isnull=True),
                name="one_open_membership_per_person_and_unit",
            )
        ]


class RoleHeld(models.Model):
    """A role that a person holds in a unit and below it."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="roles_held")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="roles_held")
    role = models.CharField(
        max_length=32, choices=[(role.value, ROLE_NAMES[role]) for role in Role]
    )
    since = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("person", "unit", "role"),
                condition=models.Q(ended_on__isnull=True),
                name="one_open_role_per_person_and_unit",
            )
        ]

    def works_on(self, day: date) -> bool:
        """Return whether the role is held on `day`."""
        return self.since <= day and (self.ended_on is None or day < self.ended_on)


class AccountManager(BaseUserManager["Account"]):
    """Make accounts; Django and allauth ask for it by this name."""

    def get_queryset(self) -> models.QuerySet["Account"]:
        """Return accounts with their persons: every page asks for both."""
        return super().get_queryset().select_related("person")

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "Account":
        """Return a new account; without `password` it opens by an e-mailed link only."""
        account = self.model(email=self.normalize_email(email).lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """What somebody signs in with."""

    email = models.EmailField()
    person = models.OneToOneField(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="account"
    )
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    objects: ClassVar[AccountManager] = AccountManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(Lower("email"), name="one_account_per_address")
        ]

    def __str__(self) -> str:
        return self.person.name if self.person else self.email


class ContactKind(models.TextChoices):
    """What somebody is whom one can talk to."""

    TEAM = "team", _("Contact point in the team")
    CONFIDENTIAL_ADVISER = "confidential_adviser", _("Confidential adviser")
    OMBUDS = "ombuds", _("Ombuds officer")
    INTEGRITY_ADVISER = "integrity_adviser", _("Integrity adviser")
    STUDENT_ADVISER = "student_adviser", _("Student adviser")
    OCCUPATIONAL_HEALTH = "occupational_health", _("Occupational health and social work")
    COMPLAINTS = "complaints", _("Complaints committee or desk")
    OUTSIDE = "outside", _("Help outside the organisation")


class ContactPoint(models.Model):
    """Somebody whom people in a unit, and below it, can talk to."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="contact_points")
    kind = models.CharField(max_length=32, choices=ContactKind)
    name = models.CharField(max_length=200)
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    may_nl = models.TextField(blank=True)  # what they may do for you
    may_en = models.TextField(blank=True)
    may_not_nl = models.TextField(blank=True)  # what they may not do
    may_not_en = models.TextField(blank=True)
    independent_of_nl = models.TextField(blank=True)
    independent_of_en = models.TextField(blank=True)
    languages = models.CharField(max_length=100, blank=True)  # "nl,en,de"
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    url = models.URLField(blank=True)
    where = models.CharField(max_length=200, blank=True)
    when = models.CharField(max_length=200, blank=True)
    checked_on = models.DateField()  # the last day somebody looked whether this is still right
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("unit__path", "kind", "name")

    def __str__(self) -> str:
        return self.name


class LogIsKept(Exception):
    """A line of the log is added once; it is never changed and never taken away."""


class LogLines(models.QuerySet["LogEntry"]):
    """Lines of the log, to add to and to read."""

    def update(self, **kwargs: object) -> int:
        """Refuse."""
        raise LogIsKept(sorted(kwargs))

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refuse."""
        raise LogIsKept


class LogEntry(models.Model):
    """What an administrator or somebody with a role did; lines are added and never changed."""

    at = models.DateTimeField()
    who = models.CharField(max_length=64)  # the account's key, "command line" or "worker"; no name
    action = models.CharField(max_length=64)  # a verb and a noun: "close_wave"
    unit = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    about = models.CharField(max_length=200, blank=True)  # never an answer, never a report

    objects: ClassVar = LogLines.as_manager()

    class Meta:
        ordering = ("-pk",)

    def save(self, **kwargs: Any) -> None:
        """Add the line.

        Raises:
            LogIsKept: it was added before.
        """
        if not self._state.adding:
            raise LogIsKept(self.pk)
        super().save(**kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Refuse."""
        raise LogIsKept(self.pk)
