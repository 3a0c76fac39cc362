"""What came out of a conversation, line by line."""

import pytest

from handvat.practice.rules.brought import if_then, lines_of, speaks_for_the_team


def test_lines_lose_their_bullets_and_come_once() -> None:
    typed = (
        "- We vragen door.\n\n  * We vragen door.\n2) Een  vast   moment\n\u2022 3 minuten stil\n"
    )

    assert lines_of(typed) == ("We vragen door.", "Een vast moment", "3 minuten stil")


@pytest.mark.parametrize("typed", ["", " \n\t\n", "- \n* "])
def test_nothing_typed_is_no_line(typed: str) -> None:
    assert lines_of(typed) == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Als het stil wordt, dan vraag ik door.", ("het stil wordt", "vraag ik door")),
        ("If it goes quiet then we ask", ("it goes quiet", "we ask")),
        ("We vragen door", None),
        ("Als het stil wordt", None),
    ],
)
def test_an_if_then_sentence_is_taken_apart(line: str, expected: tuple[str, str] | None) -> None:
    assert if_then(line) == expected


def test_an_agreement_speaks_for_the_team() -> None:
    assert speaks_for_the_team("Wij vragen door")
    assert speaks_for_the_team("Als het stil wordt, dan vragen we door")
    assert not speaks_for_the_team("Iedereen moet doorvragen")
