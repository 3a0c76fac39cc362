import io

import pikepdf
import pytest

from handvat.results.rules.paper import as_pdf

HEADS = {
    "findings": "Wat opvalt",
    "what": "Wat",
    "picture": "Beeld",
    "words": "In woorden",
    "reading": "Zo lees je dit",
    "page": "pagina",
}
SAID = "Nog niet te zeggen. Vergeleken met vorige keer: dit kan toeval zijn. " * 3


def a_report(questions: int):
    lines = [("Ik weet waar ik terecht kan", "3,9 van 5", SAID)] * questions
    return {
        "language": "nl",
        "unit": "Natuurkunde",
        "wave": "Voorjaar 2026",
        "lead": ["Ongeveer 55 van de ongeveer 70 mensen vulden in."],
        "statement": "Deze cijfers zijn er om samen over te praten.",
        "mark": "Iedereen kreeg dezelfde zes woorden te lezen.",
        "findings": [],
        "reading": ["Tussen haakjes zie je hoe ver het gemiddelde ernaast kan zitten."],
        "heads": HEADS,
        "sections": [{"title": "De vragen", "lines": lines}],
    }


def lines_on_last_page(pdf: bytes) -> tuple[int, int]:
    """Return how many pages there are, and about how many lines are on the last."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        told = pikepdf.parse_content_stream(opened.pages[-1])
        return len(opened.pages), sum(str(one.operator) in {"Tj", "TJ"} for one in told)


@pytest.mark.parametrize("questions", [10, 11, 18, 24, 37, 38, 39, 51, 52])
def test_a_report_does_not_end_on_a_nearly_empty_page(questions: int):
    pages, lines = lines_on_last_page(as_pdf(a_report(questions)))

    assert pages == 1 or lines > 25


def test_a_report_of_one_page_stays_on_one_page():
    pages, _lines = lines_on_last_page(as_pdf(a_report(3)))

    assert pages == 1
