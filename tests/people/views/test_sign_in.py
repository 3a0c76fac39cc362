import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import reverse

from handvat import clock
from handvat.people.actions.sign_in import (
    LINK_WORKS_FOR,
    OVERALL,
    LinkTokens,
    send_sign_in_link,
    sign_in_link,
)
from handvat.people.models import Account
from tests.factories import a_person
from tests.people.views import slow_mail

pytestmark = pytest.mark.django_db
PASSWORD = "een rustige lange zin"


@pytest.fixture(autouse=True)
def no_counts_left():
    cache.clear()


@pytest.fixture
def account(team):
    person = a_person(team, email="noor@example.org")
    return Account.objects.create_user("noor@example.org", PASSWORD, person=person)


def asks_link(client, address, callbacks, **more):
    with callbacks(execute=True):
        return client.post(reverse("people:ask_link"), {"email": address} | more)


def link_in_mail():
    (path,) = re.findall(r"http://localhost:8000(\S+)", str(mail.outbox[-1].body))
    return path


def signed_in_as(client):
    return client.session.get("_auth_user_id")


def test_a_link_signs_in_once(client, account, django_capture_on_commit_callbacks):
    asks_link(client, "Noor@Example.org", django_capture_on_commit_callbacks)
    link = link_in_mail()

    answer = client.post(link)

    assert (answer.status_code, signed_in_as(client)) == (302, str(account.pk))
    client.logout()
    assert client.post(link).status_code == 410
    assert signed_in_as(client) is None


def test_opening_the_link_does_not_spend_it(client, account, django_capture_on_commit_callbacks):
    asks_link(client, account.email, django_capture_on_commit_callbacks)
    link = link_in_mail()

    assert client.get(link).status_code == 200
    assert client.head(link).status_code == 200
    assert signed_in_as(client) is None

    assert client.post(link).status_code == 302


def test_the_answer_is_the_same_for_an_address_that_nobody_has(
    client, account, django_capture_on_commit_callbacks
):
    known = asks_link(client, account.email, django_capture_on_commit_callbacks)
    unknown = asks_link(client, "wie@example.org", django_capture_on_commit_callbacks)

    def page(answer, address):
        return re.sub(r'csrfmiddlewaretoken" value="\w+', "", answer.content.decode()).replace(
            address, ""
        )

    assert page(known, account.email) == page(unknown, "wie@example.org")
    assert len(mail.outbox) == 1


def test_a_link_works_for_a_quarter_of_an_hour(client, account):
    now = clock.now()
    tokens = LinkTokens(now - LINK_WORKS_FOR - timedelta(seconds=2))
    late = tokens.make_token(account)

    assert not LinkTokens(now).check_token(account, late)
    assert LinkTokens(now).check_token(account, LinkTokens(now).make_token(account))


def test_a_second_sign_in_makes_an_older_link_void(client, account):
    link = sign_in_link(account, now=clock.now()).removeprefix("http://localhost:8000")
    other = sign_in_link(account, now=clock.now()).removeprefix("http://localhost:8000")

    client.post(link)
    client.logout()

    assert client.post(other).status_code == 410


def test_a_link_of_a_closed_account_does_nothing(client, account):
    link = sign_in_link(account, now=clock.now()).removeprefix("http://localhost:8000")
    Account.objects.update(is_active=False)

    assert client.post(link).status_code == 410


@pytest.mark.parametrize("uid", ["1", "zzzzzzzzzzzzz", "0", "a-b"])
def test_a_made_up_link_does_nothing(client, account, uid):
    path = reverse("people:link", args=[uid, "abc-def"])

    assert client.post(path).status_code == 410


def test_a_link_leads_back_to_where_one_was_going(
    client, account, django_capture_on_commit_callbacks
):
    asks_link(client, account.email, django_capture_on_commit_callbacks, next="/mijn/")

    assert client.post(link_in_mail()).url == "/mijn/"


@pytest.mark.parametrize("then", ["https://elders.example", "//elders.example", "javascript:1"])
def test_a_link_leads_nowhere_else(client, account, django_capture_on_commit_callbacks, then):
    asks_link(client, account.email, django_capture_on_commit_callbacks, next=then)

    assert client.post(link_in_mail()).url == "/"


def test_too_many_links_for_one_address_are_not_sent(
    client, account, django_capture_on_commit_callbacks
):
    for _ in range(6):
        answer = asks_link(client, account.email, django_capture_on_commit_callbacks)

    assert (answer.status_code, len(mail.outbox)) == (200, 4)


def test_the_mail_is_in_the_language_of_the_person(
    client, account, django_capture_on_commit_callbacks
):
    account.person.language = "en"
    account.person.save()

    asks_link(client, account.email, django_capture_on_commit_callbacks)

    assert mail.outbox[0].subject == "Your sign-in link for Handvat"


def test_something_that_is_no_address_is_said_kindly(client):
    answer = client.post(reverse("people:ask_link"), {"email": "noor"})

    assert answer.context["form"].errors.as_data()["email"][0].code == "invalid"


def test_address_and_password_sign_in(client, account):
    client.post(reverse("account_login"), {"login": "noor@example.org", "password": PASSWORD})

    assert signed_in_as(client) == str(account.pk)


def test_a_wrong_password_does_not(client, account):
    answer = client.post(reverse("account_login"), {"login": account.email, "password": "x"})

    assert answer.status_code == 200
    assert signed_in_as(client) is None


def test_trying_passwords_is_stopped(client, account):
    for _ in range(6):
        client.post(reverse("account_login"), {"login": account.email, "password": "x"})
    client.post(reverse("account_login"), {"login": account.email, "password": PASSWORD})

    assert signed_in_as(client) is None


def test_a_forgotten_password_is_chosen_anew(client, account):
    client.post(reverse("account_reset_password"), {"email": account.email})
    answer = client.get(link_in_mail(), follow=True)

    new = {"password1": "nog een rustige lange zin", "password2": "nog een rustige lange zin"}
    client.post(answer.redirect_chain[-1][0], new)

    account.refresh_from_db()
    assert account.check_password("nog een rustige lange zin")


def test_an_unknown_address_gets_no_password_mail(client, account):
    answer = client.post(reverse("account_reset_password"), {"email": "wie@example.org"})

    assert (answer.status_code, mail.outbox) == (302, [])


@pytest.mark.parametrize(
    "path",
    [
        "/account/login/",
        "/account/signup/",
        "/account/inactive/",
        "/account/password/reset/",
        "/account/password/reset/done/",
        "/account/password/reset/key/done/",
        "/account/password/reset/key/1-x-y/",
        "/account/confirm-email/",
        "/account/confirm-email/abc/",
        "/account/email/",
        "/account/login/code/confirm/",
        "/aanmelden/link/",
    ],
)
def test_every_page_around_signing_in_is_ours(client, root, path):
    answer = client.get(path, follow=True)

    assert "web/quiet.html" in {template.name for template in answer.templates}


@pytest.mark.parametrize(
    "path", ["logout/", "password/change/", "password/set/", "reauthenticate/", "email/"]
)
def test_every_page_of_an_account_is_ours(client, account, path):
    client.post(reverse("account_login"), {"login": "noor@example.org", "password": PASSWORD})

    answer = client.get(f"/account/{path}", follow=True)

    assert answer.status_code == 200
    assert "web/base.html" in {template.name for template in answer.templates}
    assert "allauth/layouts/base.html" not in {template.name for template in answer.templates}


def test_what_was_typed_waits_after_the_session_ended(client, account, root):
    path = reverse("people:ask_erasure")
    words = "Wij vragen door.\n\n  <b>Ook als niemand praat</b>  "

    answer = client.post(path, {"sentence": words, "again": ["1", "2"], "password": "geheim"})
    client.post(
        reverse("account_login"),
        {"login": account.email, "password": PASSWORD, "next": answer.url.partition("next=")[2]},
    )
    page = client.get(reverse("people:typed"))

    assert page.context["typed"].path == path
    assert page.context["typed"].fields == (("sentence", words), ("again", "1"), ("again", "2"))
    assert "geheim" not in page.content.decode()
    assert "&lt;b&gt;Ook" in page.content.decode()


def test_what_was_typed_waits_for_a_link_too(client, account, django_capture_on_commit_callbacks):
    client.post(reverse("people:ask_erasure"), {"sentence": "Wij vragen door."})
    then = reverse("people:typed")
    asks_link(client, account.email, django_capture_on_commit_callbacks, next=then)

    answer = client.post(link_in_mail(), follow=True)

    assert answer.context["typed"].fields == (("sentence", "Wij vragen door."),)


def test_what_was_typed_can_be_forgotten(client, account):
    client.post(reverse("people:ask_erasure"), {"sentence": "Wij vragen door."})
    client.post(reverse("account_login"), {"login": account.email, "password": PASSWORD})

    client.post(reverse("people:forget_typed"))

    assert client.get(reverse("people:typed")).status_code == 302


def test_asking_for_unknown_addresses_keeps_nobody_else_out(
    client, account, settings, django_capture_on_commit_callbacks
):
    for number in range(OVERALL + 5):
        send_sign_in_link(f"nobody{number}@example.org", now=clock.now())

    asks_link(client, account.email, django_capture_on_commit_callbacks)

    assert len(mail.outbox) == 1


def test_guessing_from_one_address_behind_the_proxy_keeps_nobody_else_out(
    client, account, settings
):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"login_failed": "2/m/ip"}

    def tries(address, password):
        form = {"login": account.email, "password": password}
        return client.post(reverse("account_login"), form, headers={"X-Forwarded-For": address})

    for _ in range(4):
        tries("192.0.2.7", "wrong")

    assert tries("192.0.2.7", PASSWORD).status_code == 200
    assert tries("1.2.3.4, 198.51.100.9", PASSWORD).status_code == 302


def test_the_wait_does_not_tell_whether_an_address_is_known(
    client, account, settings, django_capture_on_commit_callbacks
):
    settings.EMAIL_BACKEND = "tests.people.views.slow_mail.Slow"
    settings.POST_BESIDE = True
    slow_mail.may_go.clear()

    asks_link(client, account.email, django_capture_on_commit_callbacks)
    client.post(reverse("account_reset_password"), {"email": account.email})

    assert slow_mail.went == []  # and yet we have our answers
    slow_mail.may_go.set()
    assert slow_mail.both_went.wait(10)


def test_mail_that_cannot_be_sent_is_answered_as_an_unknown_address_is(
    client, account, settings, django_capture_on_commit_callbacks
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9

    known = asks_link(client, account.email, django_capture_on_commit_callbacks)
    unknown = asks_link(client, "nobody@example.org", django_capture_on_commit_callbacks)

    assert (known.status_code, unknown.status_code) == (200, 200)


def test_the_host_that_a_request_names_never_stands_in_a_mail(client, account, settings):
    settings.ALLOWED_HOSTS = ["*"]

    client.post(
        reverse("account_reset_password"), {"email": account.email}, headers={"Host": "evil.test"}
    )

    assert "evil.test" not in str(mail.outbox[-1].message())


@pytest.mark.parametrize(
    "to", ["https://evil.test/", "//evil.test", "/\\evil.test", "javascript:x"]
)
def test_signing_in_leads_nowhere_outside(client, account, to):
    form = {"login": account.email, "password": PASSWORD, "next": to}

    by_password = client.post(reverse("account_login"), form)
    client.logout()
    by_link = client.post(sign_in_link(account_now(account), now=clock.now()), {"next": to})

    assert (by_password["Location"], by_link["Location"]) == ("/", "/")


def test_a_session_from_before_signing_in_is_worth_nothing_after(client, account):
    client.post(reverse("people:mine"), {"language": "nl"})  # begins a session
    before = client.session.session_key

    client.post(reverse("account_login"), {"login": account.email, "password": PASSWORD})

    assert before
    assert client.session.session_key != before


def account_now(account):
    return Account.objects.get(pk=account.pk)
