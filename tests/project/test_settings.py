import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_the_cookie_of_forms_ends_with_the_browser_and_no_script_reads_it():
    cookie = Client().get(reverse("account_login")).cookies["csrftoken"]

    assert (cookie["max-age"], cookie["expires"]) == ("", "")
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


@pytest.mark.parametrize("name", ["people:ask_link", "measure:answer_door", "speakup:home"])
def test_pages_stay_out_of_frames_and_run_nothing_of_others(name):
    answer = Client().get(reverse(name))

    rules = dict(
        rule.strip().split(" ", 1) for rule in answer["Content-Security-Policy"].split(";")
    )
    assert rules["default-src"] == rules["frame-ancestors"] == rules["base-uri"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == rules["form-action"] == "'self'"
    assert (answer["X-Frame-Options"], answer["X-Content-Type-Options"]) == ("DENY", "nosniff")
    assert answer["Referrer-Policy"] in {"same-origin", "no-referrer"}
