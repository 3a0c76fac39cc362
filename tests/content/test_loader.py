import re

import pytest

from handvat.content import loader, remarks
from handvat.content.approach import FILES
from handvat.content.refused import ContentRefused, Remark
from handvat.content.shapes import Level, Pillar, Text
from tests.content.helping import change, line_of

INSTRUMENTS = ("matrix", "behaviour", "aftercare")


def test_what_ships_is_whole():
    approach = loader.load(loader.FILES)

    assert len(approach.handholds) == 18
    assert len(approach.behaviours.all) == 61
    assert len(approach.cases) == 3
    assert len(approach.start_questions.questions) == 15
    assert len(approach.topics) == 52
    assert [one.id for one in approach.instruments] == ["matrix", "aftercare", "behaviour"]


def test_handholds_go_by_row_then_column():
    assert [one.id for one in loader.handholds()][:8] == [
        "cul-ind-1",
        "cul-ind-2",
        "str-ind-1",
        "str-ind-2",
        "sys-ind-1",
        "sys-ind-2",
        "cul-tea-1",
        "cul-tea-2",
    ]


def test_the_matrix_and_the_story_have_their_own_order_of_pillars():
    framework = loader.framework()

    assert [one.id for one in framework.columns] == list(Pillar)
    assert [one.id for one in framework.pillars] == ["structure", "steering_system", "culture"]
    assert [one.id for one in framework.in_cell(Level.TEAM, Pillar.CULTURE)] == [
        "cul-tea-1",
        "cul-tea-2",
    ]


def test_every_handhold_has_a_behaviour_and_two_items():
    served = {one.handhold.id for one in loader.behaviours()}
    asked = [item.handhold for item in loader.instrument("matrix").items]

    assert served == {one.id for one in loader.handholds()}
    assert all(asked.count(one.id) == 2 for one in loader.handholds())


def test_the_short_form_asks_one_item_of_every_handhold():
    matrix = loader.instrument("matrix")

    short = {matrix.item(key).handhold for key in matrix.short_items}

    assert short == {one.id for one in loader.handholds()}
    assert len(matrix.short_items) == 18


def test_the_third_case_keeps_both_its_names():
    case = loader.cases()[2]

    assert [title.nl for title in case.titles] == [
        "De scherpe hoogleraar",
        "De scherpe begeleider",
    ]


def test_the_decks_own_behaviour_comes_first():
    assert loader.behaviours()[0].origin == "deck"
    assert loader.ready_behaviours()[0].behaviour.key == "b00"
    assert len(loader.ready_behaviours()) == 6


def test_words_differ_per_role_group():
    matrix = loader.instrument("matrix")
    text = Text("In mijn {groep} en {leiders}.", "In my {group} and {leaders}.")

    assert matrix.filled(text) == Text(
        "In mijn team en leidinggevenden.", "In my team and leaders."
    )
    assert matrix.filled(text, "phd") == Text(
        "In mijn onderzoeksgroep en begeleiders.", "In my research group and supervisors."
    )


def test_only_the_role_group_is_asked_by_default():
    assert [one.id for one in loader.background_questions() if one.default] == ["role_group"]


def test_an_unknown_key_is_a_key_error():
    for ask in (loader.behaviour, loader.handhold, loader.instrument):
        with pytest.raises(KeyError):
            ask("b99")


def test_everything_that_shipped_is_locked():
    lines = (loader.FILES / "VERSIONS").read_text(encoding="utf-8").split("\n")
    names = {line.split()[0] for line in lines if line}

    assert {path.stem for path in loader.FILES.glob("*.yaml")} < names
    assert {"instrument:matrix", "instrument:behaviour", "instrument:aftercare"} < names


@pytest.mark.parametrize(
    "file",
    [*(f"{name}.yaml" for name in FILES), *(f"instruments/{name}.yaml" for name in INSTRUMENTS)],
)
def test_a_changed_text_needs_a_raised_version(files, file):
    path = files / file
    text = path.read_text(encoding="utf-8")
    mark = re.findall(r'nl: "([^"]+)"', text)[-1]
    path.write_text(text.replace(mark, mark + " Anders."), encoding="utf-8")

    with pytest.raises(ContentRefused) as refused:
        loader.load(files)

    assert refused.value.line == line_of(path, "version:")
    assert "given out with another text" in refused.value.what.en
    given = int(re.findall(r"version: (\d+)", text)[0])
    assert f"“version: {given + 1}”" in refused.value.remedy.en


def test_a_raised_version_may_have_another_text(files):
    path = files / "instruments" / "aftercare.yaml"
    change(path, "Er is naar mij geluisterd.", "Er werd naar mij geluisterd.")
    change(path, "version: 1", "version: 2")

    approach = loader.load(files)

    assert [one.version for one in approach.instruments if one.id == "aftercare"] == [2]


def test_a_version_never_goes_back(files):
    path = files / "instruments" / "aftercare.yaml"
    with (files / "VERSIONS").open("a", encoding="utf-8") as lock:
        lock.write("instrument:aftercare 2 abc\n")

    with pytest.raises(ContentRefused) as refused:
        loader.load(files)

    assert "older than version 2" in refused.value.what.en
    assert refused.value.line == line_of(path, "version:")


def test_a_comment_may_change_under_the_same_version(files):
    path = files / "topics.yaml"
    path.write_text("# a new comment\n" + path.read_text(encoding="utf-8"), encoding="utf-8")

    assert len(loader.load(files).topics) == 52


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("id: [unclosed", "not YAML"),
        ("- a\n- b", "fields are expected"),
        ("", "fields are expected"),
        ("id: x\nid: y", "there twice"),
        ("id: x\x00", "not YAML"),
        ("a: &a [*a]", "missing|not YAML"),
        ("[" * 100_000, "nested too deeply"),
        ("a: " + "{b: " * 50_000, "nested too deeply"),
        ("a" * 600_000, "far longer"),
        ("? [a, b]\n: 1", "a list for a name"),
        ("id: x\n---\nid: y", "not YAML"),
    ],
)
def test_text_that_is_no_instrument_is_refused(text, what):
    with pytest.raises(ContentRefused, match=what):
        loader.load_instrument(text)


def test_a_file_that_is_gone_or_not_in_utf_8_is_refused(files):
    (files / "topics.yaml").write_bytes("meta: {naam: reünie}".encode("latin-1"))
    with pytest.raises(ContentRefused, match="not in UTF-8"):
        loader.load(files)

    (files / "topics.yaml").unlink()
    with pytest.raises(ContentRefused, match="not there"):
        loader.load(files)


OWN = """
id: meeting
version: 1
title_nl: Hoe overleggen we?
title_en: How do we meet?
purpose_nl: Wat we merken in overleg.
purpose_en: What we notice in meetings.
scale: {points: 3, labels_nl: [nee, soms, ja], labels_en: ["no", sometimes, "yes"],
  opt_out_nl: geen overleg, opt_out_en: no meeting, favourable_from: 3}
minutes: 1
items:
- {id: heard, handhold: cul-tea-1, nl: "Ons {groep} luistert.", en: "Our {group} listens."}
- {id: rush, reverse: true, nl: "We haasten ons.", en: "We rush."}
"""


def test_an_instrument_is_one_file_and_no_python(files):
    (files / "instruments" / "meeting.yaml").write_text(OWN, encoding="utf-8")

    approach = loader.load(files)

    added = next(one for one in approach.instruments if one.id == "meeting")
    assert [(item.key, item.reverse) for item in added.items] == [
        ("cul-tea-1.heard", False),
        ("rush", True),
    ]
    assert [label.nl for label in added.scale.labels] == ["nee", "soms", "ja"]


def test_an_instrument_of_ones_own_is_checked_the_same_way():
    assert loader.load_instrument(OWN).short_items == ()

    with pytest.raises(ContentRefused) as refused:
        loader.load_instrument(OWN.replace(', en: "We rush."', ""), name="own.yaml")

    assert (refused.value.file, refused.value.line) == ("own.yaml", 13)
    assert "“en” is missing" in refused.value.what.en


@pytest.mark.parametrize("word", ["Has Space", "", "É", "a" * 64, "../x"])
def test_an_id_that_could_do_harm_is_refused(word):
    with pytest.raises(ContentRefused):
        loader.load_instrument(OWN.replace("id: meeting", f"id: {word!r}"))


def test_an_instrument_of_ones_own_never_takes_the_id_of_one_that_ships():
    with pytest.raises(ContentRefused, match="that of an instrument that ships"):
        loader.load_instrument(OWN.replace("id: meeting", "id: matrix"))


def test_an_item_of_ones_own_never_takes_the_key_of_another_text():
    with pytest.raises(ContentRefused, match="in other words") as refused:
        loader.load_instrument(OWN.replace("id: heard", "id: a"))

    assert refused.value.line == 12


def test_an_item_that_ships_may_be_asked_again_in_the_same_words():
    path = loader.FILES / "instruments" / "matrix.yaml"

    assert loader.load_instrument(path) == loader.instrument("matrix")


@pytest.mark.parametrize("word", ["~", "null", '""', "[a]"])
def test_a_text_that_is_nothing_is_refused(word):
    with pytest.raises(ContentRefused, match="has no text"):
        loader.load_instrument(OWN.replace("Hoe overleggen we?", word))


def test_a_number_that_is_far_too_large_is_refused():
    with pytest.raises(ContentRefused, match="not a whole number"):
        loader.load_instrument(OWN.replace("version: 1", "version: " + "9" * 5000))


def test_a_refusal_speaks_dutch_and_english():
    with pytest.raises(ContentRefused) as refused:
        loader.load_instrument("- a\n- b", name="own.yaml")

    assert refused.value.said("nl-nl").startswith("own.yaml, regel 1: Hier horen velden te staan")
    assert refused.value.said("en") == str(refused.value)


@pytest.mark.parametrize(
    "remark", [one for one in vars(remarks).values() if isinstance(one, Remark)], ids=str
)
def test_a_remark_fills_in_the_same_words_in_both_languages(remark):
    for text in (remark.what, remark.remedy):
        nl, en = (set(re.findall(r"{(\w+)}", said)) for said in (text.nl, text.en))

        assert nl == en
        assert text.nl != text.en
