import pytest

from handvat.framing import lint


def marks(text: str, rule: str) -> list[str]:
    return [text[one.start : one.end] for one in lint(text).findings if one.rule == rule]


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        (
            "Je mag geen foto's van collega's delen.",
            "F101",
            "Je mag geen foto's van collega's delen",
        ),
        ("No one may enter the lab without a badge.", "F101", None),
        ("No one should raise their voice in the library.", "F101", None),
        ("**No form of discrimination** is accepted.", "F101", "No form of discrimination"),
        ("Wat zie jij dat wij nog niet zien?", "P202", None),
        (
            "The team lead talks about her own mistake first, then asks for feedback.",
            "P206",
            "lead talks about her own mistake first",
        ),
        ("The number of reports rose by 12% last year, they say.", "F102", "reports rose"),
        (
            "We treat each other with respect, dignity and professionalism.",
            "F107",
            "We treat each other with respect, dignity and professionalism",
        ),
        ("- Schreeuwen wordt niet getolereerd.", "F101", "niet getolereerd"),
    ],
)
def test_a_mark_holds_the_words_that_carry_the_finding(text, rule, words):
    assert marks(text, rule) == [words or text.rstrip(".?")]


def test_what_asks_for_another_look_is_asked_once_in_a_sentence():
    text = "A climate of fear paralyses the team, and nobody dares to speak up."

    assert marks(text, "F106") == ["climate of fear paralyses the team"]


def test_every_label_on_a_person_is_marked():
    assert len(marks("The bully and the harasser must be stopped.", "F108")) == 2


def test_every_strength_is_marked():
    text = "Zet je telefoon uit, laat anderen uitpraten en kom op tijd."

    assert marks(text, "P201") == ["Zet je telefoon uit", "laat anderen uitpraten", "kom op tijd"]
