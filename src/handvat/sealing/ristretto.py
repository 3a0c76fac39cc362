"""The group of RFC 9497's suite ristretto255-SHA512, in the POPRF mode.

Sums in the group and among scalars are libsodium's, in constant time; here stands only what the
RFC asks around them. Elements and scalars are bytes, 32 each, in their one canonical encoding.

Source: RFC 9497, sections 2.1, 3.1 and 4.1; RFC 9380, sections 5.3.1 and appendix B.
"""

import hashlib

import rbcl

ELEMENT_BYTES = 32  # Ne
SCALAR_BYTES = 32  # Ns
HASH_BYTES = 64  # Nh
IDENTITY = bytes(ELEMENT_BYTES)
ZERO = bytes(SCALAR_BYTES)
ORDER = 2**252 + 27742317777372353535851937790883648493
MODE = 2  # POPRF
CONTEXT = b"OPRFV1-" + bytes([MODE]) + b"-ristretto255-SHA512"
_BLOCK_BYTES = 128  # of SHA-512


class NotAnElement(ValueError):
    """The bytes are no element of the group, or they are the identity."""


class NotAScalar(ValueError):
    """The bytes are no scalar below the order of the group."""


def element(raw: bytes) -> bytes:
    """Return `raw` when it is an element other than the identity (DeserializeElement).

    Raises:
        NotAnElement: it has another length, is not canonical, off the group, or the identity.
    """
    if len(raw) != ELEMENT_BYTES or raw == IDENTITY:
        raise NotAnElement
    if not rbcl.crypto_core_ristretto255_is_valid_point(raw):
        raise NotAnElement
    return raw


def scalar(raw: bytes) -> bytes:
    """Return `raw` when it is a scalar (DeserializeScalar); it may be zero.

    Raises:
        NotAScalar: it has another length, or is not below the order.
    """
    if len(raw) != SCALAR_BYTES or int.from_bytes(raw, "little") >= ORDER:
        raise NotAScalar
    return raw


def random_scalar() -> bytes:
    """Return a scalar by chance, never zero (RandomScalar)."""
    drawn: bytes = rbcl.crypto_core_ristretto255_scalar_random()
    return drawn


def hash_to_group(message: bytes) -> bytes:
    """Return the element of `message` (HashToGroup: hash_to_ristretto255)."""
    uniform = expand_message(message, b"HashToGroup-" + CONTEXT, HASH_BYTES)
    found: bytes = rbcl.crypto_core_ristretto255_from_hash(uniform)
    return found


def hash_to_scalar(message: bytes, *, purpose: bytes = b"HashToScalar-") -> bytes:
    """Return the scalar of `message` (HashToScalar); little-endian, reduced by the order."""
    uniform = expand_message(message, purpose + CONTEXT, HASH_BYTES)
    reduced: bytes = rbcl.crypto_core_ristretto255_scalar_reduce(uniform)
    return reduced


def expand_message(message: bytes, tag: bytes, length: int) -> bytes:
    """Return `length` bytes (at most 64) that nobody can tell from chance: expand_message_xmd.

    One block of SHA-512 is all that this suite ever needs.

    Raises:
        ValueError: `length` is over 64, or `tag` over 255 bytes.
    """
    if length > HASH_BYTES or len(tag) > 255:
        raise ValueError(f"{length} bytes with a tag of {len(tag)} is more than one block gives")
    marked = tag + bytes([len(tag)])
    first = hashlib.sha512(
        bytes(_BLOCK_BYTES) + message + length.to_bytes(2, "big") + b"\0" + marked
    ).digest()
    return hashlib.sha512(first + b"\1" + marked).digest()[:length]


def framed(*parts: bytes) -> bytes:
    """Return each part after its length in two bytes (I2OSP(len(x), 2) || x).

    Raises:
        OverflowError: a part has more than 65,535 bytes.
    """
    return b"".join(len(part).to_bytes(2, "big") + part for part in parts)


def times(factor: bytes, point: bytes) -> bytes:
    """Return `factor` times `point`, which may be the identity when `factor` is zero."""
    product: bytes = rbcl.crypto_scalarmult_ristretto255_allow_scalar_zero(factor, point)
    return product


def times_generator(factor: bytes) -> bytes:
    """Return `factor` times the generator (ScalarMultGen)."""
    product: bytes = rbcl.crypto_scalarmult_ristretto255_base_allow_scalar_zero(factor)
    return product


def plus(left: bytes, right: bytes) -> bytes:
    """Return the sum of two elements."""
    total: bytes = rbcl.crypto_core_ristretto255_add(left, right)
    return total


def scalar_plus(left: bytes, right: bytes) -> bytes:
    """Return the sum of two scalars."""
    total: bytes = rbcl.crypto_core_ristretto255_scalar_add(left, right)
    return total


def scalar_minus_product(start: bytes, left: bytes, right: bytes) -> bytes:
    """Return `start` minus `left` times `right`."""
    product = rbcl.crypto_core_ristretto255_scalar_mul(left, right)
    rest: bytes = rbcl.crypto_core_ristretto255_scalar_sub(start, product)
    return rest


def inverse(one: bytes) -> bytes:
    """Return the scalar that gives 1 when multiplied with `one`, which is not zero."""
    found: bytes = rbcl.crypto_core_ristretto255_scalar_invert(one)
    return found
