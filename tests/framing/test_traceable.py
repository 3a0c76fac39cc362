"""Tests of what in a text could point at somebody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handvat.framing.traceable import Span, Why, could_point_at, named_in, parts

ROSTER = ("Noor Haddad", "José van den Berg", "Roos de Vries", "Jan-Willem Öztürk", "Bo Li")
NAME_WORDS = ("Noor", "Haddad", "José", "Willem", "Öztürk")
LOWER = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzéü "), max_size=60)


def said(text: str, **more: object) -> list[tuple[str, Why]]:
    found = could_point_at(text, names=ROSTER, **more)  # type: ignore[arg-type]
    return [(text[span.start : span.end], span.why) for span in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Toen vroeg Noor door.", "Noor"),
        ("Toen vroeg noor door.", "noor"),
        ("Dat was Noors idee.", "Noors"),
        ("Dat was Noor's idee.", "Noor"),
        ("Wat jose zei, hielp.", "jose"),
        ("Wat Jose\u0301 zei, hielp.", "Jose\u0301"),
        ("We vroegen José van den Berg erbij.", "José van den Berg"),
        ("Dat zag ozturk ook.", "ozturk"),
        ("Ik zag dat Roos luisterde.", "Roos"),
        ("Toen vroeg Bo het.", "Bo"),
        ("Ik sprak Jan-Willem erover.", "Jan-Willem"),
    ],
)
def test_a_name_of_the_roster_is_found_however_it_is_written(text: str, expected: str) -> None:
    assert said(text) == [(expected, Why.NAME)]


@pytest.mark.parametrize(
    "text",
    ["We gaven haar een roos.", "De noorderwind waaide.", "In het bos.", "van den kant de het"],
)
def test_everyday_words_and_parts_of_words_name_nobody(text: str) -> None:
    assert said(text) == []


def test_an_everyday_word_that_opens_a_sentence_is_a_name_perhaps() -> None:
    assert said("Roos vroeg door.") == [("Roos", Why.MAYBE_NAME)]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("12 januari", Why.DATE),
        ("dinsdag 3 maart 2026", Why.DATE),
        ("March 3rd, 2026", Why.DATE),
        ("03-04-2026", Why.DATE),
        ("2026-04-03", Why.DATE),
        ("vorige week dinsdag", Why.DATE),
        ("sinds 1998", Why.DATE),
        ("kamer 3.14", Why.PLACE),
        ("lokaal B12", Why.PLACE),
        ("23 jaar", Why.SERVICE),
        ("58-jarige", Why.SERVICE),
        ("a.b@zandmeer.nl", Why.EMAIL),
        ("06-12345678", Why.NUMBER),
        ("s1234567", Why.NUMBER),
    ],
)
def test_what_says_when_where_or_which_is_found_whole(text: str, why: Why) -> None:
    assert said(f"We zagen {text} dat het hielp.") == [(text, why)]


def test_roles_and_places_count_when_they_are_given() -> None:
    text = "De hoogleraar luisterde, bij Studieadvies."

    assert said(text) == []
    assert said(text, roles_of_one=["hoogleraar"], places=["Studieadvies"]) == [
        ("hoogleraar", Why.ROLE),
        ("Studieadvies", Why.PLACE),
    ]


@pytest.mark.parametrize(
    "text",
    ["We vragen door.", "Om half drie namen we pauze.", "Elke maandag", "2 van de 3", "1,5 uur"],
)
def test_ordinary_sentences_are_left_alone(text: str) -> None:
    assert said(text) == []


@given(st.text(max_size=120))
def test_pieces_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = could_point_at(text, names=ROSTER, roles_of_one=["dean"], places=["Zandmeer"])

    edges = [edge for span in found for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= span.start < span.end <= len(text) for span in found)


@given(LOWER, st.sampled_from(NAME_WORDS), LOWER)
def test_a_name_is_found_wherever_it_stands(before: str, name: str, after: str) -> None:
    text = f"{before} {name} {after}"
    start = len(before) + 1

    found = could_point_at(text, names=ROSTER)

    assert any(span.start <= start and start + len(name) <= span.end for span in found)


@given(LOWER, st.sampled_from(NAME_WORDS), LOWER)
def test_capitals_hide_nobody(before: str, name: str, after: str) -> None:
    text = f"{before} {name} {after}"

    small = could_point_at(text.lower(), names=ROSTER)
    large = could_point_at(text.upper(), names=ROSTER)

    covered = {place for span in large for place in range(span.start, span.end)}
    assert {place for span in small for place in range(span.start, span.end)} <= covered


@given(st.text(st.sampled_from("qxz. "), max_size=80))
def test_a_text_with_none_of_it_is_left_alone(text: str) -> None:
    assert could_point_at(text, names=ROSTER) == ()


@given(st.text(max_size=120))
def test_the_pieces_of_a_text_are_the_text(text: str) -> None:
    cut = parts(text, could_point_at(text, names=ROSTER))

    assert "".join(piece for piece, _why in cut) == text


def test_nobody_on_the_roster_means_no_names() -> None:
    assert could_point_at("Noor vroeg door.", names=()) == ()
    assert could_point_at("Noor", names=["", "  ", "J. (de)"]) == ()
    assert could_point_at("", names=ROSTER) == ()


def test_a_piece_is_a_plain_value() -> None:
    assert could_point_at("Noor", names=ROSTER) == (Span(0, 4, Why.NAME),)


def test_a_whole_name_counts_also_where_its_words_are_everyday_words() -> None:
    assert said("wat roos de vries zei, hielp") == [("roos de vries", Why.NAME)]


@pytest.mark.parametrize(
    ("text", "alone", "whole"),
    [
        ("Wij luisteren naar Noor.", "Noor", ""),
        ("Wij luisteren naar noor haddad.", "noor haddad", "noor haddad"),
        ("Noor Haddads plan", "Noor Haddads", ""),
        ("José van den Berg en Noor", "José van den Berg", "José van den Berg"),
        ("Roos luistert.", "", ""),
        ("Per week kijken we terug.", "", ""),
        ("Wij vragen door.", "", ""),
        ("", "", ""),
    ],
)
def test_where_a_name_is_refused_it_is_told_as_it_stands(
    text: str, alone: str, whole: str
) -> None:
    assert named_in(text, [*ROSTER, "Per Olsen"]) == alone
    assert named_in(text, [*ROSTER, "Per Olsen"], alone=False) == whole


@given(LOWER, st.sampled_from(ROSTER), LOWER)
def test_a_whole_name_is_refused_wherever_it_stands(before: str, name: str, after: str) -> None:
    for written in (name, name.lower(), name.upper()):
        assert named_in(f"{before} {written} {after}", ROSTER, alone=False)
