import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import translation

from handvat.people.models import Account

SAID = {
    "kort": {
        "nl": "Dit is korter dan 12 tekens. Een zin onthoud je makkelijk.",
        "en": "This is shorter than 12 characters. A sentence is easy to remember.",
    },
    "1234567890123": {
        "nl": "Veel mensen kiezen dit wachtwoord. Een eigen zin is veiliger.",
        "en": "Many people choose this password. A sentence of your own is safer.",
    },
    "sandra.jansen@school": {
        "nl": "Dit lijkt op je e-mailadres. Kies iets anders.",
        "en": "This looks like your e-mail address. Choose something else.",
    },
}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("password", SAID)
def test_a_password_that_will_not_do_is_refused_in_the_language_of_the_page(password, language):
    account = Account(email="sandra.jansen@school.example")

    with translation.override(language), pytest.raises(ValidationError) as refused:
        validate_password(password, account)

    assert refused.value.messages == [SAID[password][language]]


def test_a_sentence_is_a_password():
    validate_password("Een zin onthoud je makkelijk.", Account(email="a@school.example"))
