"""Codes that lead to an invitation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handvat.measure.rules import codes

BYTES = st.binary(min_size=17, max_size=17)


@given(BYTES)
def test_a_code_survives_the_way_people_type_it(random_bytes: bytes) -> None:
    code = codes.code_from(random_bytes, codes.LETTER_CHARACTERS)

    as_typed = " " + codes.grouped(code).lower().replace("0", "o").replace("1", "l")

    assert codes.holds(as_typed)
    assert codes.fingerprint(as_typed) == codes.fingerprint(code)


@given(BYTES, st.integers(0, 19), st.sampled_from(codes.ALPHABET))
def test_one_wrong_character_shows(random_bytes: bytes, place: int, other: str) -> None:
    code = codes.code_from(random_bytes, codes.LETTER_CHARACTERS)
    wrong = code[:place] + other + code[place + 1 :]

    assert codes.holds(wrong) == (wrong == code)


@given(BYTES, st.integers(0, 17))
def test_two_swapped_characters_show(random_bytes: bytes, place: int) -> None:
    code = codes.code_from(random_bytes, codes.LETTER_CHARACTERS)
    wrong = code[:place] + code[place + 1] + code[place] + code[place + 2 :]

    assert codes.holds(wrong) == (wrong == code)


def test_a_letter_bears_five_groups_of_four() -> None:
    groups = codes.grouped(codes.code_from(bytes(range(17)), codes.LETTER_CHARACTERS)).split("-")

    assert [len(group) for group in groups] == [4, 4, 4, 4, 4]


def test_too_little_chance_is_refused() -> None:
    with pytest.raises(ValueError, match="too few"):
        codes.code_from(b"12345", codes.LETTER_CHARACTERS)
