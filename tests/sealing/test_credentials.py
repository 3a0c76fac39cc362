import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handvat.sealing.credentials import Credential, NotACredential, issue, read, verify

KEY = bytes(range(32))
numbers = st.integers(0, 2**63 - 1)
codes = st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ", min_size=20, max_size=28)


@given(numbers, numbers, codes)
def test_a_credential_verifies_and_reads_back(wave, unit, code):
    credential = issue(KEY, wave, unit, code)

    assert read(str(credential)) == credential
    assert verify(KEY, credential)


def test_asking_again_with_the_same_code_gives_the_same_credential():
    assert issue(KEY, 1, 2, "CODE") == issue(KEY, 1, 2, "CODE")


def test_another_code_another_serial():
    assert issue(KEY, 1, 2, "CODE").serial != issue(KEY, 1, 2, "CODF").serial


@pytest.mark.parametrize(
    "forged",
    [
        {"unit": 3},
        {"wave": 2},
        {"serial": bytes(16)},
        {"tag": bytes(32)},
        {"tag": b""},
    ],
)
def test_a_forged_credential_does_not_verify(forged):
    real = issue(KEY, 1, 2, "CODE")

    assert not verify(KEY, dataclasses.replace(real, **forged))


def test_another_wave_s_key_does_not_verify():
    assert not verify(bytes(32), issue(KEY, 1, 2, "CODE"))


@given(st.text(max_size=90))
def test_no_text_breaks_the_reader(text):
    try:
        credential = read(text)
    except NotACredential:
        return
    assert str(credential) == text


def test_a_credential_has_only_one_text():
    text = str(issue(KEY, 1, 2, "CODE"))
    wave, unit, serial, tag = text.split(".")
    last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    slack = last[last.index(serial[-1]) ^ 1]

    for other in (
        f"0{text}",
        f" {text}",
        f"{wave}.{unit}.{serial[:-1]}{slack}.{tag}",
        f"-{wave}.{unit}.{serial}.{tag}",
        f"{2**64}.{unit}.{serial}.{tag}",
    ):
        with pytest.raises(NotACredential):
            read(other)


def test_the_fingerprint_tells_credentials_apart_and_holds_none_of_them():
    first, second = issue(KEY, 1, 2, "CODE"), issue(KEY, 1, 2, "CODF")

    assert first.fingerprint != second.fingerprint
    assert 0 <= first.fingerprint < 2**63
    assert f"{first.fingerprint:x}" not in first.serial.hex() + first.tag.hex()


def test_a_short_key_is_refused():
    with pytest.raises(ValueError, match="at least 32 bytes"):
        issue(b"short", 1, 2, "CODE")


def test_a_credential_holds_no_code():
    code = "K7QM4XWPK7QM4XWPK7QM"

    assert code not in str(issue(KEY, 1, 2, code))
    assert [field.name for field in dataclasses.fields(Credential)] == [
        "wave",
        "unit",
        "serial",
        "tag",
    ]
