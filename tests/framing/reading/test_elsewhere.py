import pytest

from handvat.framing import lint

DUTCH = "Wij laten elkaar uitpraten."


@pytest.mark.parametrize(
    "sentence",
    [
        "Le respect de chacun est important pour tous dans notre équipe.",
        "Mobbing wird bestraft und bleibt verboten.",
        "El acoso no está permitido en esta facultad.",
        "Ascoltiamo tutti e facciamo domande alla fine della riunione.",
        "Słuchamy się nawzajem i nie przerywamy.",
        "Biz ve herkes her soru için daha çok zaman istiyoruz.",
        "نحن نستمع إلى بعضنا",
    ],
)
def test_a_sentence_in_another_language_is_named_and_not_read(sentence):
    report = lint(f"{DUTCH}\n\n{sentence}\n\n{DUTCH}")

    start = len(DUTCH) + 2
    assert report.unread == ((start, start + len(sentence)),)
    assert [one.language for one in report.sentences] == ["nl", "nl"]


def test_a_short_sentence_after_another_language_is_of_it():
    text = "Le harcèlement est interdit dans notre équipe. Nous écoutons les autres."

    assert len(lint(text).unread) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Deelnemers: Jan de Vries, Fatima El Amrani, Piet van der Meer, Sanne Bakker.",
        "Per saldo is de sfeer in het team à la carte, zei mevrouw De la Rue.",
        "The chef de cuisine and the maître d'hôtel greet each guest.",
        "Respect",
    ],
)
def test_foreign_words_in_a_sentence_do_not_make_it_foreign(sentence):
    assert not lint(sentence).unread


def test_who_says_which_language_it_is_has_all_of_it_read():
    assert not lint("Mobbing wird bestraft und bleibt verboten.", "nl").unread
