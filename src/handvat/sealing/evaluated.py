"""Credentials that come out of an oblivious evaluation: the server never saw the ones it gave.

A browser draws the serial by chance and has it evaluated without showing it. Where no script runs
the server does both itself, from the code of the invitation, and could therefore recognise it.
See docs/decisions/0015-blind-credentials.md.
"""

import hmac
from dataclasses import dataclass

from handvat.sealing.credentials import Credential
from handvat.sealing.manifest import info_of
from handvat.sealing.poprf import (
    Evaluation,
    KeyPair,
    blind_evaluate,
    derive_key_pair,
    derive_secret,
    evaluate,
    evaluate_by,
    half_way,
)

SERIAL_BYTES = 32
OUTPUT_BYTES = 64


def key_of(seed: bytes, wave: str) -> KeyPair:
    """Return the key under which credentials of a wave are evaluated; `seed` is its alone."""
    return derive_key_pair(seed, _about(wave))


def exchange(seed: bytes, wave: str, unit: int, blinded: bytes) -> Evaluation:
    """Evaluate, for `unit`, what a browser blinded.

    Raises:
        NotAnElement: `blinded` is nothing that can be evaluated.
    """
    return blind_evaluate(_secret(seed, wave), [blinded], info_of(wave, unit))


def issue_seen(seed: bytes, wave: str, place: tuple[int, int], code: str) -> Credential:
    """Return the credential for `code`, evaluated in plain sight, for a `place`: wave and unit.

    The same code gives the same credential again.
    """
    serial = hmac.digest(seed, b"handvat serial 1\0" + code.encode(), "sha256")
    number, unit = place
    output = evaluate(_secret(seed, wave), serial, info_of(wave, unit))
    return Credential(number, unit, serial, output)


@dataclass(frozen=True, slots=True)
class UnitKey:
    """What verifies the credentials of one unit; made once, it saves a third of each."""

    unit: int
    info: bytes
    half: bytes

    def __repr__(self) -> str:
        return f"UnitKey(unit={self.unit})"


def unit_key(seed: bytes, wave: str, unit: int) -> UnitKey:
    """Return what verifies the credentials of `unit`."""
    info = info_of(wave, unit)
    return UnitKey(unit, info, half_way(_secret(seed, wave), info))


def verify_evaluated(key: UnitKey, credential: Credential) -> bool:
    """Return whether `credential` was evaluated under the key of its wave for this unit."""
    if len(credential.serial) != SERIAL_BYTES or len(credential.tag) != OUTPUT_BYTES:
        return False
    expected = evaluate_by(key.half, credential.serial, key.info)
    return credential.unit == key.unit and hmac.compare_digest(expected, credential.tag)


def _secret(seed: bytes, wave: str) -> bytes:
    return derive_secret(seed, _about(wave))


def _about(wave: str) -> bytes:
    return f"handvat wave 1 {wave}".encode()
