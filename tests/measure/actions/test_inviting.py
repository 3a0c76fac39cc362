"""Inviting by mail and by letter."""

import re
from datetime import timedelta

import pytest
from django.core import mail

from handvat.measure.actions.inviting import (
    ReminderSent,
    ask_for_mail,
    print_letters,
    remind_now,
    send_due_mails,
)
from handvat.measure.models import Invitation, InvitationLink, Wave
from handvat.measure.rules.codes import fingerprint, holds
from handvat.people.models import Person, Unit
from tests.factories import NOW, a_person, a_unit, a_wave

pytestmark = pytest.mark.django_db


def invited(wave: Wave, unit: Unit, **facts: object) -> Person:
    person = a_person(unit)
    Invitation.objects.create(wave=wave, person=person, unit=unit, **facts)
    return person


def code_in(body: str) -> str:
    found = re.search(r"/invullen/#?(\w+)", body)
    assert found
    return found[1]


def test_everyone_gets_one_mail_with_a_link_that_only_they_have():
    wave, unit = a_wave(), a_unit()
    people = [invited(wave, unit) for _ in range(45)]

    send_due_mails(NOW)
    send_due_mails(NOW)

    assert sorted(one.to[0] for one in mail.outbox) == sorted(one.email for one in people)
    codes = [code_in(str(one.body)) for one in mail.outbox]
    assert all(holds(code) for code in codes)
    assert set(InvitationLink.objects.values_list("token_sha256", flat=True)) == {
        fingerprint(code) for code in codes
    }


def test_a_mail_speaks_the_language_of_who_gets_it():
    wave, unit = a_wave(title="O'Neill & co"), a_unit()
    person = invited(wave, unit)
    Person.objects.filter(pk=person.pk).update(language="en")

    send_due_mails(NOW)

    assert mail.outbox[0].subject == "An invitation: O'Neill & co"
    assert "2 March" not in mail.outbox[0].subject
    assert "22 March 2026" in str(mail.outbox[0].body)


def test_who_gets_a_letter_gets_no_mail():
    wave, unit = a_wave(), a_unit()
    invited(wave, unit, by_letter=True)
    invited(wave, unit, taken_up=True)

    send_due_mails(NOW)

    assert mail.outbox == []


def test_nothing_is_mailed_before_a_wave_opens_or_after_it_closed():
    unit = a_unit()
    for wave in (
        a_wave(opens_at=NOW + timedelta(days=1)),
        a_wave(closes_at=NOW - timedelta(hours=1)),
        a_wave(closed_at=NOW),
        a_wave(consent=""),
    ):
        invited(wave, unit)

    send_due_mails(NOW)

    assert mail.outbox == []


def test_the_one_reminder_goes_to_those_who_did_not_take_theirs_up():
    wave, unit = a_wave(remind_at=NOW + timedelta(days=5)), a_unit()
    silent = invited(wave, unit)
    busy = invited(wave, unit)
    send_due_mails(NOW)
    Invitation.objects.filter(person=busy).update(taken_up=True)
    mail.outbox.clear()

    for day in (4, 5, 6, 7):
        send_due_mails(NOW + timedelta(days=day))

    assert [one.to for one in mail.outbox] == [[silent.email]]
    wave.refresh_from_db()
    assert wave.reminded_at == NOW + timedelta(days=5)


def test_the_reminder_can_be_sent_earlier_and_only_once():
    wave, unit = a_wave(remind_at=NOW + timedelta(days=5)), a_unit()
    invited(wave, unit)
    send_due_mails(NOW)
    mail.outbox.clear()

    remind_now(wave, who="1", now=NOW)
    send_due_mails(NOW)

    assert len(mail.outbox) == 1
    with pytest.raises(ReminderSent):
        remind_now(wave, who="1", now=NOW)


def test_who_asks_gets_the_mail_once_more_and_not_for_ever():
    wave, unit = a_wave(), a_unit()
    person = invited(wave, unit)
    send_due_mails(NOW)

    for _ in range(20):
        ask_for_mail(wave, person.email.upper())
        send_due_mails(NOW)

    assert len(mail.outbox) == 6


def test_an_address_that_is_not_on_the_roster_changes_nothing():
    wave, unit = a_wave(), a_unit()
    invited(wave, unit, mailed=True)

    ask_for_mail(wave, "somebody@elsewhere.org")

    assert not Invitation.objects.filter(asked=True).exists()


def test_a_mail_server_that_is_away_costs_nothing(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    wave, unit = a_wave(), a_unit()
    invited(wave, unit)

    send_due_mails(NOW)

    assert not InvitationLink.objects.exists()
    assert not Invitation.objects.filter(mailed=True).exists()
    assert not Invitation.objects.filter(refused=True).exists()


def test_a_refused_address_is_counted_and_not_tried_again(settings):
    settings.EMAIL_BACKEND = "tests.measure.actions.mailboxes.Refusing"
    wave, unit = a_wave(), a_unit()
    invited(wave, unit)

    send_due_mails(NOW)

    assert Invitation.objects.get().refused
    assert not InvitationLink.objects.exists()


def test_letters_bear_new_codes_and_the_old_ones_end():
    wave, unit = a_wave(), a_unit()
    invited(wave, unit, by_letter=True)

    (first,) = print_letters(wave, unit=None, who="1", now=NOW)
    (second,) = print_letters(wave, unit=None, who="1", now=NOW)

    assert holds(second.code)
    assert first.code != second.code
    assert InvitationLink.objects.get().token_sha256 == fingerprint(second.code)


def test_who_took_part_gets_a_letter_too_and_its_code_leads_nowhere():
    wave, unit = a_wave(), a_unit()
    invited(wave, unit, by_letter=True, taken_up=True)

    letters = print_letters(wave, unit=None, who="1", now=NOW)

    assert len(letters) == 1
    assert not InvitationLink.objects.exists()
