import re

import pytest

from handvat.content import loader
from handvat.content.refused import ContentRefused
from tests.content.helping import change, line_of


@pytest.mark.parametrize(
    ("file", "old", "new", "refusal"),
    [
        ("framework.yaml", "tagline_nl:", "tag_line_nl:", ("“tagline_nl” is missing", "Add")),
        ("framework.yaml", "    improvement_en:", "    improvment_en:", ("is missing", "Add")),
        (
            "framework.yaml",
            "pillar: culture, level: ind",
            "pillar: kultur, level: ind",
            ("“kultur”, which does not exist", "Did you mean “culture”"),
        ),
        ("framework.yaml", "id: cul-ind-2", "id: cul-ind-1", ("was used before", "its own")),
        (
            "framework.yaml",
            "id: cul-ind-2",
            "id: cul-tea-2",
            ("was used before|does not lie", "own|Call"),
        ),
        (
            "behaviours.yaml",
            "handhold: cul-tea-2",
            "handhold: cul-tea-3",
            ("“cul-tea-3”", "Did you"),
        ),
        (
            "behaviours.yaml",
            "  setting: meeting",
            "  setting: meating",
            ("“meating”", "“meeting”"),
        ),
        (
            "behaviours.yaml",
            "roles: [everyone]",
            "roles: [everyboddy]",
            ("“everyboddy”", "everyone"),
        ),
        ("behaviours.yaml", "- id: b02", "- id: b01", ("was used before, on line", "never used")),
        (
            "behaviours.yaml",
            "  setting: meeting",
            "  setting: meeting\n  count: 3",
            ("“count”", "Take"),
        ),
        (
            "behaviours.yaml",
            '{nl: "Ik vraag één keer: hoe zie jij dit?", en',
            "{en",
            ("“nl”", "Add"),
        ),
        ("ready.yaml", "behaviour: b49", "behaviour: b94", ("“b94”", "Did you mean")),
        ("ready.yaml", "behaviour: b49", "behaviour: b00", ("was used before", "its own")),
        (
            "cases.yaml",
            "[cul-tea-1, cul-tea-2, cul-ind-2, sys-tea-1]",
            "[cul-tea-9]",
            ("“cul-tea-9”", "cul-tea"),
        ),
        ("cases.yaml", "role: bystander", "role: passer_by", ("“passer_by”", "Choose from")),
        ("cases.yaml", "number: 1", "number: one", ("not a whole number", "Write a number")),
        (
            "cases.yaml",
            '    title_in_list_en: "The sharp',
            '    title_in_list_fr: "The sharp',
            ("_en” is missing", "Add"),
        ),
        (
            "discussion.yaml",
            "cases: [uneasy-discussion,",
            "cases: [easy-discussion,",
            ("“easy-disc", "uneasy"),
        ),
        ("discussion.yaml", 'sub_en: "In small groups", ', "", ("“sub_en” is missing", "Add")),
        ("start_questions.yaml", "- id: q02", "- id: q01", ("was used before", "its own")),
        (
            "start_questions.yaml",
            "    function: topic_cov",
            "    funktion: topic_cov",
            ("“function” is missing", "Add"),
        ),
        (
            "topics.yaml",
            "reinforces: [psychological_safety, scien",
            "reinforces: [psychologic_safety, scien",
            ("“psychologic_safety”", "“psychological_safety”"),
        ),
        ("topics.yaml", "kind: pressure", "kind: presure", ("“presure”", "“pressure”")),
        (
            "topics.yaml",
            "stakeholders: [phd_candidate, student,",
            "stakeholders: [phd, student,",
            ("“phd”", "."),
        ),
        (
            "topics.yaml",
            "levels: [individual, organisation]",
            "levels: [individual, individual]",
            ("twice", "Keep one"),
        ),
        (
            "asking.yaml",
            "nl: {default: team, ",
            "nl: {default: team, alumni: x, ",
            ("“alumni” is missing in “en”", "Add"),
        ),
        ("asking.yaml", '"oneens", ', "", ("labels", "one label for each")),
        ("asking.yaml", "favourable_from: 4", "favourable_from: 6", ("does not fit", "name one")),
        (
            "asking.yaml",
            "default: false",
            "default: maybe",
            ("neither true nor false", "true or false"),
        ),
        (
            "instruments/matrix.yaml",
            "handhold: cul-ind-2, id: a",
            "handhold: cul-ind-2x, id: a",
            ("“cul-ind-2x”", "cul-ind-2"),
        ),
        (
            "instruments/matrix.yaml",
            "handhold: cul-ind-1, id: b",
            "handhold: cul-ind-1, id: a",
            ("used before", "own"),
        ),
        (
            "instruments/matrix.yaml",
            "In mijn {groep} gaan",
            "In mijn {ploeg} gaan",
            ("{ploeg}", "“{groep}”"),
        ),
        ("instruments/matrix.yaml", "scale: agree5", "scale: agree7", ("“agree7”", "agree5")),
        (
            "instruments/matrix.yaml",
            "[cul-ind-1.a, ",
            "[cul-ind-1.z, ",
            ("“cul-ind-1.z”", "cul-ind-1"),
        ),
        (
            "instruments/behaviour.yaml",
            "- {id: seen, ",
            "- {id: seen, type: open, ",
            ("no open questions", "Take “type” out"),
        ),
        (
            "instruments/matrix.yaml",
            "id: matrix",
            "id: behaviour",
            ("another instrument", "its own"),
        ),
    ],
)
def test_a_file_that_was_tampered_with_is_refused_at_its_line(files, file, old, new, refusal):
    path, (what, remedy) = files / file, refusal
    expected = line_of(path, old.split("\n", maxsplit=1)[0])
    change(path, old, new)

    # versions are looked at first; here it is the text that counts
    (files / "VERSIONS").unlink()
    with pytest.raises(ContentRefused) as refused:
        loader.load(files)

    assert refused.value.file == path.name
    assert re.search(what, refused.value.what), refused.value.what
    assert re.search(remedy, refused.value.remedy), refused.value.remedy
    assert str(refused.value).startswith(f"{path.name}, line {refused.value.line}: ")
    assert abs(refused.value.line - expected) <= 8
