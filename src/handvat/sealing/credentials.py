"""Credentials: what an invitation is exchanged for, so that an answer comes without it.

The server makes a credential from the code of an invitation and forgets both. Asking again with
the same code gives the same credential, so a lost response loses nothing. Once spent, only its
fingerprint is kept. See docs/decisions/0005-answers-without-names.md.
"""

import base64
import binascii
import hashlib
import hmac
import struct
from dataclasses import dataclass

SERIAL_BYTES = 16
TAG_BYTES = 32
# Of a credential made here, and of one that was evaluated: see `evaluated`.
SIZES = ((SERIAL_BYTES, TAG_BYTES), (32, 64))


class NotACredential(ValueError):
    """The text was never given out as a credential."""


@dataclass(frozen=True, slots=True)
class Credential:
    """The right to answer once in a wave, counted in a unit; it names nobody."""

    wave: int
    unit: int
    serial: bytes
    tag: bytes

    def __str__(self) -> str:
        """Return it as text that is safe in a form and in an address."""
        return f"{self.wave}.{self.unit}.{_text(self.serial)}.{_text(self.tag)}"

    @property
    def fingerprint(self) -> int:
        """Return the 63 bits that are kept once it is spent.

        Small enough for the key of a row. Among a million of them, the chance that two are equal
        is 1 in 18 million (n² / 2⁶⁴); among ten thousand it is 1 in 184 billion.
        """
        digest = hashlib.sha256(_bound(self.wave, self.unit, self.serial)).digest()
        return int.from_bytes(digest[:8], "big") >> 1


def issue(key: bytes, wave: int, unit: int, code: str) -> Credential:
    """Return the credential for the invitation `code` (as it was made, not as it was typed).

    `key` belongs to this wave alone and has at least 32 random bytes.
    """
    if len(key) < TAG_BYTES:
        raise ValueError(f"the key of a wave has at least {TAG_BYTES} bytes, not {len(key)}")
    serial = _mac(key, b"serial", code.encode())[:SERIAL_BYTES]
    return Credential(wave, unit, serial, _tag(key, wave, unit, serial))


def verify(key: bytes, credential: Credential) -> bool:
    """Return whether `credential` was issued under `key` for its wave and its unit."""
    expected = _tag(key, credential.wave, credential.unit, credential.serial)
    return hmac.compare_digest(expected, credential.tag)


def read(text: str) -> Credential:
    """Return the credential written as `text`; whether it was issued is for `verify` to say.

    Raises:
        NotACredential: this is no text that `str(credential)` gives.
    """
    try:
        wave, unit, serial, tag = text.split(".")
        credential = Credential(int(wave), int(unit), _bytes(serial), _bytes(tag))
        _bound(credential.wave, credential.unit, credential.serial)
    except (ValueError, binascii.Error, struct.error) as trouble:
        raise NotACredential from trouble
    sizes = (len(credential.serial), len(credential.tag))
    if str(credential) != text or sizes not in SIZES:
        raise NotACredential  # one credential has one text
    return credential


def _tag(key: bytes, wave: int, unit: int, serial: bytes) -> bytes:
    return _mac(key, b"tag", _bound(wave, unit, serial))


def _bound(wave: int, unit: int, serial: bytes) -> bytes:
    """Return the three as bytes of one length, so that no two of them can be read as another."""
    return struct.pack(">QQ", wave, unit) + serial


def _mac(key: bytes, purpose: bytes, message: bytes) -> bytes:
    return hmac.digest(key, b"handvat credential 1 " + purpose + b"\0" + message, "sha256")


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
