"""What a row of check-ins lets us say."""

from hypothesis import given
from hypothesis import strategies as st

from handvat.practice.rules.checkins import Sure, heard
from handvat.psychometrics.stages import Leaning, Said

SAID = st.builds(Said, st.sampled_from(list(Leaning)), st.booleans())
ROW = st.lists(st.one_of(st.none(), SAID), max_size=5)


@given(ROW)
def test_of_five_to_seven_answers_two_check_ins_in_a_row_have_to_agree(check_ins):
    told = heard(check_ins)

    if told.leaning is Leaning.CANNOT_SAY:
        assert told.sure in {Sure.NONE_YET, Sure.FEW, Sure.UNCLEAR, Sure.ONCE_MORE}
    else:
        newest = check_ins[0]
        assert newest is not None
        assert newest.leaning is told.leaning
        assert newest.enough or Said(told.leaning, enough=False) == _small(check_ins[1])


def _small(one: Said | None) -> Said | None:
    return Said(one.leaning, enough=False) if one else None


@given(SAID, ROW)
def test_what_lies_before_the_last_two_changes_nothing(newest, before):
    assert heard([newest, *before]) == heard([newest, *before[:1]])


@given(st.lists(SAID, max_size=4))
def test_a_check_in_that_too_few_answered_says_so_whatever_was_said_before(check_ins):
    told = heard([None, *check_ins])

    assert (told.leaning, told.sure) == (Leaning.CANNOT_SAY, Sure.FEW)
