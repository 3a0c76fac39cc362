"""Which scores a wave gives."""

import pytest

from handvat.content.loader import background_questions, instrument
from handvat.measure.rules.asked import sheet_of
from handvat.measure.rules.sheet import Sheet
from handvat.results.rules.scores import Kind, NamesCollide, scores_of, signature
from tests.factories import a_sheet


def matrix(*, short=False):
    return sheet_of(instrument("matrix"), short=short, background=background_questions())


@pytest.mark.parametrize(("short", "items"), [(False, 36), (True, 18)])
def test_the_matrix_gives_items_handholds_cells_pillars_and_levels(short, items):
    scores = scores_of(matrix(short=short))

    counted = [sum(score.kind is kind for score in scores) for kind in Kind]
    assert counted == [items, 18, 9, 3, 3]


def test_a_pillar_that_asks_about_the_organisation_is_marked_so():
    scores = {score.id: score for score in scores_of(matrix())}

    some = ("culture", "team", "organisation", "cul-tea", "cul-org")
    assert {name for name in some if scores[name].about_organisation} == {
        "culture",
        "organisation",
        "cul-org",
    }


def test_a_column_called_after_its_handhold_is_that_handhold():
    plain = a_sheet("V01")
    plain["items"][0] |= {"key": "cul-org-1", "handhold": "cul-org-1"}

    scores = scores_of(Sheet.from_dict(plain))

    assert [score.id for score in scores] == ["cul-org-1", "cul-org", "culture", "organisation"]


def test_a_column_called_after_something_else_is_refused():
    plain = a_sheet("cul-ind-1.a", "culture", "team")

    with pytest.raises(NamesCollide, match="culture"):
        scores_of(Sheet.from_dict(plain))


def test_another_wording_is_another_score():
    sheet = Sheet.from_dict(a_sheet("cul-ind-1.a"))
    reworded = a_sheet("cul-ind-1.a")
    reworded["items"][0]["nl"] = "Een andere vraag"
    other = Sheet.from_dict(reworded)

    same = signature(scores_of(sheet)[0], sheet)

    assert same == signature(scores_of(sheet)[0], Sheet.from_dict(a_sheet("cul-ind-1.a")))
    assert same != signature(scores_of(other)[0], other)
