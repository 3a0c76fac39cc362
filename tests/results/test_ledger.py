"""The ledger in the home: the same once more is fine, anything else of the same wave is not."""

from typing import Any

import pytest

from handvat.disclosure.ledger import Entry, LedgerBroken, alone_with, read_ledger
from handvat.results.actions import kept, publish_wave
from handvat.results.actions.asking import ask_publication, publish_asked
from handvat.results.actions.kept import LEDGER, PublishedOtherwise, keep
from handvat.results.models import LedgerEntry, Publication, PublicationAsked
from tests.factories import NOW, a_closed_wave, a_sheet, a_unit

TOLD = ("u", "", "", "i", 9, 3.5, 3.5)


@pytest.fixture(autouse=True)
def home(settings, tmp_path):
    settings.HANDVAT_HOME = tmp_path
    return tmp_path


def entry(wave="a", mean=3.5):
    return Entry(wave, "", (), ("i",), {}, ((*TOLD[:5], mean, mean),))


def a_wave_to_publish(points=(2, 3, 4)):
    root = a_unit()
    answers: list[Any] = [(root, {"V01": points[at % len(points)]}, {}) for at in range(24)]
    return a_closed_wave([root], answers, sheet=a_sheet("V01"))


def test_the_same_told_again_leaves_one_line(home):
    keep([entry()])
    keep([entry("b")])
    keep([entry()])

    assert [one.wave for one in read_ledger(home / LEDGER)] == ["a", "b"]


def test_other_figures_of_a_wave_are_refused(home):
    keep([entry()])

    with pytest.raises(PublishedOtherwise):
        keep([entry(mean=3.6)])

    assert read_ledger(home / LEDGER) == [entry()]


@pytest.mark.django_db
def test_nothing_goes_out_where_the_ledger_was_changed(home):
    keep([entry()])
    (home / LEDGER).write_text((home / LEDGER).read_text().replace("3.5", "3.6"))

    with pytest.raises(LedgerBroken):
        publish_wave(a_wave_to_publish(), now=NOW)

    assert not Publication.objects.exists()


@pytest.mark.django_db
def test_a_database_from_before_gets_the_same_figures_and_no_others(home):
    wave = a_wave_to_publish()
    publish_wave(wave, now=NOW).delete()
    LedgerEntry.objects.all().delete()
    told = read_ledger(home / LEDGER)

    publish_wave(wave, now=NOW)

    assert read_ledger(home / LEDGER) == told
    other = a_wave_to_publish(points=(1, 5))
    other.public_id = wave.public_id
    with pytest.raises(PublishedOtherwise):
        publish_wave(other, now=NOW)


@pytest.mark.django_db
def test_what_is_wrong_with_one_wave_holds_up_no_other(home):
    harmed, sound = a_wave_to_publish(), a_wave_to_publish()
    (home / harmed.answers_file).write_bytes(b"broken")
    for wave in (harmed, sound):
        ask_publication(wave, now=NOW, who="7")

    publish_asked(NOW)

    assert list(Publication.objects.values_list("wave", flat=True)) == [sound.pk]
    waiting = PublicationAsked.objects.values_list("wave", "trouble")
    assert list(waiting) == [(harmed.pk, "unreadable")]


@pytest.mark.django_db
def test_a_wave_waits_while_another_run_holds_the_ledger(home, monkeypatch):
    monkeypatch.setattr(kept, "WAIT", 0)
    wave = a_wave_to_publish()
    ask_publication(wave, now=NOW, who="a")
    (home / LEDGER).parent.mkdir()

    with alone_with(home / LEDGER, wait=0):
        publish_asked(NOW)
    waiting = PublicationAsked.objects.get().trouble, Publication.objects.exists()
    publish_asked(NOW)

    assert waiting == ("", False)
    assert Publication.objects.get().wave == wave
