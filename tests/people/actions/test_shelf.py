"""Folders for what was uploaded, and what may be asked of them."""

import os
from datetime import timedelta

import pytest

from handvat import clock
from handvat.people.actions.shelf import KEPT_FOR, Shelf, UploadGone


@pytest.fixture
def shelf(settings, tmp_path):
    settings.HANDVAT_HOME = tmp_path
    return Shelf("trial")


def test_what_was_put_there_is_found_until_it_is_forgotten(shelf):
    made = shelf.make(now=clock.now())

    assert shelf.find(made.name) == made
    shelf.forget(made.name)
    with pytest.raises(UploadGone):
        shelf.find(made.name)


@pytest.mark.parametrize("name", ["", "..", "../trial", "0" * 31, "g" * 32, "0" * 32, "0/../" * 8])
def test_no_name_leads_out_of_it(shelf, name):
    shelf.make(now=clock.now())

    with pytest.raises(UploadGone):
        shelf.find(name)
    shelf.forget(name)
    assert len(list(shelf.folder.iterdir())) == 1


def test_a_day_later_it_is_gone_and_what_is_younger_stays(shelf):
    now = clock.now()
    old, young = shelf.make(now=now), shelf.make(now=now)
    before = (now - KEPT_FOR - timedelta(seconds=1)).timestamp()
    os.utime(old, (before, before))

    shelf.forget_old(now=now)

    assert list(shelf.folder.iterdir()) == [young]
