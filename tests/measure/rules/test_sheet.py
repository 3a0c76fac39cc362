"""What a wave asks."""

import pytest

from handvat.content.loader import background_questions, instrument
from handvat.measure.rules.asked import sheet_of, without_options
from handvat.measure.rules.sheet import Sheet


def the_matrix(*, short: bool = False) -> Sheet:
    return sheet_of(instrument("matrix"), short=short, background=background_questions()[:1])


def test_a_sheet_survives_as_plain_data():
    assert Sheet.from_dict(the_matrix().to_dict()) == the_matrix()


def test_the_short_form_asks_one_item_of_every_handhold():
    handholds = [item.handhold for item in the_matrix(short=True).items]

    assert (len(the_matrix().items), len(handholds), len(set(handholds))) == (36, 18, 18)


def test_words_fit_the_role_group():
    sheet = the_matrix()
    item = sheet.item("cul-ind-1.a")

    assert sheet.words(item, "nl", "phd").startswith("In mijn onderzoeksgroep ")
    assert sheet.words(item, "en-gb").startswith("In my team ")
    assert not any("{" in sheet.words(one, "nl") for one in sheet.items)


def test_items_stand_under_the_stem_of_their_level():
    sections = the_matrix().sections()

    assert [len(section.items) for section in sections] == [24, 12]
    assert all(section.stem for section in sections)


def test_options_that_nobody_holds_are_left_out():
    sheet = without_options(the_matrix(), {"role_group.student"})

    assert sheet.question("role_group").option_keys == (
        "phd",
        "academic",
        "support",
        "undisclosed",
    )


def test_an_unknown_item_is_a_key_error():
    with pytest.raises(KeyError):
        the_matrix().item("cul-ind-9.a")
