from handvat.framing import lint
from handvat.framing.document import markdown


def test_a_boundary_in_a_heading_is_told_as_a_heading_and_not_as_a_paragraph():
    text = "# What we do not accept\n\nThe policy is on the intranet."

    told = {one.rule for one in lint(markdown(text)).findings}

    assert told == {"D303", "F101"}
