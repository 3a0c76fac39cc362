from django.template import Context, Template

from handvat.web.templatetags.handvat import on_lines


def test_an_address_goes_on_to_a_next_line_at_its_sign():
    assert on_lines("anna.de.wit@zandmeer.example") == "anna.de.wit<wbr>@zandmeer.example"


def test_an_address_can_hold_no_mark_up():
    page = Template("{% load handvat %}{{ address|on_lines }}")

    assert page.render(Context({"address": "<b>@x"})) == "&lt;b&gt;<wbr>@x"
