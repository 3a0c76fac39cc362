"""Tables of waves, their units, invitations and the way back to respondents."""

import uuid
from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

import handvat.measure.answers  # noqa: F401 -- tells Django of the tables; binds no name
from handvat.measure.rules import Sheet, WaveState, wave_state
from handvat.people.models import Person, Unit


class Consent(models.TextChoices):
    """How it was agreed that people are asked."""

    NONE = "", _("Not recorded yet")
    COUNCIL = "council", _("The participation council consented")
    NOT_NEEDED = "not_needed", _("Decided that no consent is needed")
    ELSEWHERE = "elsewhere", _("Held elsewhere")


class Origin(models.TextChoices):
    """Where the answers come from."""

    OWN = "own", _("Asked here")
    IMPORTED = "imported", _("Imported from another survey")
    CHECK_IN = "check_in", _("Check-in of a team")


ASKED_HERE = (Origin.OWN, Origin.CHECK_IN)  # answers come in here, and are put away at the close


class Wave(models.Model):
    """One survey period: what is asked, of whom, when, under which agreements."""

    title = models.CharField(max_length=200)
    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)  # shared link
    origin = models.CharField(max_length=16, choices=Origin, default=Origin.OWN)
    instrument = models.CharField(
        max_length=64
    )  # key in content, "matrix"; "imported" or a custom key
    instrument_version = models.PositiveIntegerField(default=1)
    # What is asked, frozen: measure.rules.sheet.Sheet as plain data. See docs/decisions.
    sheet = models.JSONField()
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    results_open_at = models.DateTimeField()  # the date promised to everyone in a unit at once
    results_postponed_because = models.TextField(blank=True)
    threshold = models.PositiveSmallIntegerField(default=5)
    minimum_invited = models.PositiveSmallIntegerField(default=8)
    consent = models.CharField(max_length=16, choices=Consent, default=Consent.NONE, blank=True)
    consent_by = models.CharField(max_length=200, blank=True)  # the council, or who decided
    consent_because = models.TextField(blank=True)
    consent_on = models.DateField(null=True, blank=True)
    ready_at = models.DateTimeField(null=True, blank=True)  # units and invitations were fixed
    remind_at = models.DateTimeField(null=True, blank=True)  # when the one reminder goes
    reminded_at = models.DateTimeField(null=True, blank=True)
    rewritten_at = models.DateTimeField(
        null=True, blank=True
    )  # last shuffle of answers and invitations
    key = models.BinaryField(null=True, blank=True)  # makes credentials; forgotten at close
    answers_file = models.CharField(
        max_length=200, blank=True
    )  # under HANDVAT_HOME, written at close
    answers_sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("-opens_at", "-pk")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(threshold__gte=5, threshold__lte=20), name="wave_threshold_5_to_20"
            ),
            models.CheckConstraint(
                condition=Q(minimum_invited__gte=6, minimum_invited__lte=20),
                name="wave_minimum_invited_6_to_20",
            ),
            models.CheckConstraint(
                condition=Q(closes_at__gt=models.F("opens_at")), name="wave_closes_after_opening"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def state(self, now: datetime) -> WaveState:
        """Return what the moments say of this wave at `now`."""
        return wave_state(
            opens_at=self.opens_at,
            closes_at=self.closes_at,
            closed_at=self.closed_at,
            consented=bool(self.consent),
            now=now,
        )

    def asks(self) -> Sheet:
        """Return what is asked."""
        return Sheet.from_dict(self.sheet)


class WaveUnit(models.Model):
    """A unit as it was when the wave opened: its place in the tree, how many were invited."""

    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="units")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    parent = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    chosen = models.BooleanField(
        default=False
    )  # picked when planning; the others lie below a picked one
    answers_in = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    invited = models.PositiveIntegerField(
        default=0
    )  # people invited whose answers count for this unit itself
    asks = models.JSONField(
        default=list
    )  # background questions that may be asked of who answers here

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("wave", "unit"), name="a_unit_once_in_a_wave")
        ]


class WaveManifest(models.Model):
    """What was frozen when a wave was made ready: the key of its credentials, units, numbers.

    A wave without one was opened before there were any, or is a check-in.
    """

    wave = models.OneToOneField(Wave, on_delete=models.CASCADE, related_name="manifest")
    public_key = models.CharField(max_length=64)  # in hexadecimal, as all here
    entries = models.JSONField()  # [unit, its name that day, how many invited], in order
    root = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=12)  # six bytes, told as six words


class Invitation(models.Model):
    """That somebody is asked to answer; never what, never when, never whether an answer came."""

    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="invitations")
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="+"
    )  # where the answer counts
    by_letter = models.BooleanField(default=False)
    taken_up = models.BooleanField(default=False)
    # The SHA-256 of what a browser blinded for its exchange; it tells nothing of the credential.
    blinded = models.CharField(max_length=64, blank=True)
    mailed = models.BooleanField(default=False)  # undated, like all that is kept here
    refused = models.BooleanField(default=False)  # the mail server would not take the address
    reminded = models.BooleanField(default=False)
    asked = models.BooleanField(default=False)  # its owner asked for the mail once more

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("wave", "person"), name="one_invitation_per_person")
        ]


class InvitationLink(models.Model):
    """The hash of a link or letter code; until one is taken up several may lead to it."""

    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="links")
    token_sha256 = models.CharField(max_length=64, unique=True)


class StandingConsent(models.Model):
    """That teams in a unit, and below it, may hold check-ins from a day on; it can be ended."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    consent = models.CharField(max_length=16, choices=Consent)
    by = models.CharField(max_length=200)
    because = models.TextField(blank=True)  # where it was decided that none is needed
    agreed_on = models.DateField()
    from_day = models.DateField()
    ended_on = models.DateField(null=True, blank=True)  # from this day on it holds no more

    class Meta:
        ordering = ("-from_day", "-pk")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(consent__in=(Consent.COUNCIL, Consent.NOT_NEEDED)),
                name="a_standing_consent_says_who_agreed",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=models.F("from_day")),
                name="a_standing_consent_ends_after_it_began",
            ),
        ]


class HeardBack(models.Model):
    """What is told back to those who answered: heard, doing, not doing and why."""

    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="heard_back")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    heard = models.TextField()
    doing = models.TextField()
    not_doing = models.TextField()
    told_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("wave", "unit"), name="one_word_back_per_unit")
        ]
