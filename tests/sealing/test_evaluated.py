import dataclasses

import pytest

from handvat.sealing.blinding import blind, finalize
from handvat.sealing.credentials import Credential, issue, read, verify
from handvat.sealing.evaluated import exchange, issue_seen, key_of, unit_key, verify_evaluated
from handvat.sealing.manifest import info_of
from handvat.sealing.ristretto import IDENTITY, NotAnElement

SEED = bytes(range(32))
WAVE = "4f0f8a52-0b0e-4a7a-9d1c-3d5b0e8f7a10"
DRAWN = bytes(range(100, 132))


def obtained(unit=2):
    asked = blind(DRAWN)
    came = exchange(SEED, WAVE, unit, asked.element)
    (output,) = finalize([asked], came, key_of(SEED, WAVE).public, info_of(WAVE, unit))
    return Credential(1, unit, DRAWN, output)


def verified(credential, *, seed=SEED, wave=WAVE):
    return verify_evaluated(unit_key(seed, wave, credential.unit), credential)


def test_what_a_browser_made_of_an_exchange_is_a_credential():
    credential = obtained()

    assert verified(credential)
    assert read(str(credential)) == credential


def test_the_server_sees_nothing_of_the_credential_in_the_exchange():
    asked = blind(DRAWN)
    came = exchange(SEED, WAVE, 2, asked.element)
    credential = obtained()

    seen = asked.element + came.elements[0] + came.proof
    assert credential.serial not in seen
    assert credential.tag not in seen
    assert blind(DRAWN).element != asked.element


def test_without_script_the_same_code_gives_the_same_credential():
    first, again = (issue_seen(SEED, WAVE, (1, 2), "CODE") for _ in range(2))

    assert first == again
    assert first != issue_seen(SEED, WAVE, (1, 2), "CODF")
    assert verified(first)
    assert "CODE" not in str(first)


@pytest.mark.parametrize(
    "forged",
    [{"unit": 3}, {"serial": bytes(32)}, {"tag": bytes(64)}, {"tag": b""}, {"serial": b""}],
)
def test_a_forged_credential_does_not_verify(forged):
    assert not verified(dataclasses.replace(obtained(), **forged))


def test_another_wave_or_key_does_not_verify():
    assert not verified(obtained(), seed=bytes(32))
    assert not verified(obtained(), wave=WAVE.replace("4", "5"))
    assert not verify_evaluated(unit_key(SEED, WAVE, 3), obtained())


def test_credentials_of_one_kind_are_none_of_the_other():
    assert not verified(issue(SEED, 1, 2, "CODE"))
    assert not verify(SEED, obtained())


def test_what_cannot_be_evaluated_is_refused():
    with pytest.raises(NotAnElement):
        exchange(SEED, WAVE, 2, IDENTITY)
