import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django import forms
from django.template.loader import render_to_string
from django.utils import translation

import handvat
from handvat.web.example import ExampleForm

HOUSE = Path(handvat.__file__).parent


class _Tags(HTMLParser):
    def __init__(self, html: object) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(str(html))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def tags(html, name):
    return [attributes for tag, attributes in _Tags(html).found if tag == name]


@pytest.fixture
def wrong():
    return ExampleForm({"starts": "gisteren", "number": "veel", "state": "begun", "way": "x"})


def test_every_field_is_drawn_as_govuk_draws_it():
    form = str(ExampleForm())

    for kind in ("input", "textarea", "select", "radios__input", "checkboxes__input"):
        assert f'class="govuk-{kind}"' in form
    assert 'class="govuk-file-upload"' in form


def test_every_label_points_at_a_field(wrong):
    ids = {attributes.get("id") for _, attributes in _Tags(wrong).found}

    targets = [label.get("for") for label in tags(wrong, "label")]
    assert targets
    assert set(targets) <= ids


def test_hints_and_errors_are_tied_to_their_field(wrong):
    ids = {attributes.get("id") for _, attributes in _Tags(wrong).found}
    (number,) = (field for field in tags(wrong, "input") if field.get("name") == "number")

    assert number["aria-describedby"] == "id_number_helptext id_number_error"
    assert number["aria-invalid"] == "true"
    assert {"id_number_helptext", "id_number_error"} <= ids


def test_choices_stand_in_a_named_group(wrong):
    groups = tags(wrong, "fieldset")

    assert len(groups) == len(tags(wrong, "legend")) == 2
    assert groups[0]["aria-describedby"] == "id_way_error"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_date_is_chosen_as_browsers_do_and_may_be_typed_as_people_do(language):
    with translation.override(language):
        form = ExampleForm(initial={"starts": "2026-12-01"})
        typed = forms.DateField().clean("31-12-2026")

        (day,) = (field for field in tags(form, "input") if field.get("name") == "starts")

    assert (day["type"], day["value"]) == ("date", "2026-12-01")
    assert typed.isoformat() == "2026-12-31"


def test_a_field_can_be_drawn_by_itself(wrong):
    assert str(wrong["number"].as_field_group()).count("govuk-form-group--error") == 1


def test_the_summary_leads_to_the_first_thing_to_choose(wrong):
    summary = render_to_string("web/errors.html", {"form": wrong})

    assert [link["href"] for link in tags(summary, "a")] == [
        "#id_name",
        "#id_starts",
        "#id_number",
        "#id_way_0",
        "#id_agreed",
    ]
    assert {link["href"][1:] for link in tags(summary, "a")} <= {
        attributes.get("id") for _, attributes in _Tags(wrong).found
    }


def test_there_is_no_summary_without_anything_to_mend():
    assert render_to_string("web/errors.html", {"form": ExampleForm()}).strip() == ""


def test_errors_name_their_field_and_do_not_command():
    with translation.override("nl"):
        summary = render_to_string("web/errors.html", {"form": ExampleForm({})})

    assert "Naam van de golf \u2013 Vul dit in." in summary


def test_what_people_typed_comes_back_as_they_typed_it(wrong):
    values = {field.get("name"): field.get("value") for field in tags(wrong, "input")}

    assert (values["starts"], values["number"]) == ("gisteren", "veel")


def test_text_of_others_is_shown_and_never_run():
    form = ExampleForm({"name": '"><script>alert(1)</script>'})

    assert tags(form, "script") == []


def test_what_is_filled_in_is_judged_in_our_words_and_language_not_the_browsers():
    whole = re.compile(r"<form\b((?:\{%.*?%\}|[^>])*)>(.*?)</form>", re.DOTALL)
    pages = sorted(HOUSE.rglob("templates/**/*.html"))

    forms = [(page.name, *found) for page in pages for found in whole.findall(page.read_text())]
    drawn = [(name, head) for name, head, body in forms if "{{ form }}" in body]

    assert drawn
    assert [name for name, head in drawn if "novalidate" not in head] == []


def test_who_sent_something_that_will_not_do_begins_at_what_is_to_mend(wrong):
    said = render_to_string("web/errors.html", {"form": wrong})

    assert 'id="errors" tabindex="-1" autofocus>' in said
    assert "autofocus" not in render_to_string("web/errors.html", {"form": ExampleForm()})


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nl", "Zeg het in hoogstens 5 tekens. Nu zijn het er 6."),
        ("en", "Say it in 5 characters at most. Now there are 6."),
    ],
)
def test_a_text_that_is_too_long_hears_how_long_it_may_be(language, told):
    with translation.override(language):
        with pytest.raises(forms.ValidationError) as refused:
            forms.CharField(max_length=5).clean("zeegrs")

        assert refused.value.messages == [told]
