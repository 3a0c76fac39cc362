import json
from pathlib import Path

import pytest

from handvat.framing import Weight, lint

EXAMPLES = json.loads((Path(__file__).parent / "taxonomy.json").read_text("utf-8"))


@pytest.mark.parametrize("one", EXAMPLES, ids=lambda one: f"{one['rule']}-{one['found']}")
def test_what_the_taxonomy_shows_is_found(one):
    found = lint(one["found"], one["language"]).findings

    assert one["rule"] in {each.rule for each in found}
    assert one["rule"].startswith("F") or not [each for each in found if each.kind is Weight.RISK]


@pytest.mark.parametrize(
    "one", [one for one in EXAMPLES if "left" in one], ids=lambda one: str(one["left"])
)
def test_what_the_taxonomy_says_better_bears_no_risk(one):
    found = lint(one["left"], one["language"]).findings

    assert [each.rule for each in found if each.kind is Weight.RISK] == []
