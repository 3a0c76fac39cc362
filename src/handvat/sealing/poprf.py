"""Oblivious evaluation with public information, as the server does it: POPRF of RFC 9497.

Suite ristretto255-SHA512. Somebody blinds an input and sends it; the server evaluates it under its
key and under information that both know, and proves that it used that key. It sees neither the
input nor what comes out; given both later, it can tell that they belong together. What the other
side does stands in `blinding`. Names between brackets are those of the RFC.

Source: RFC 9497, sections 2.2.1, 3.2.1 and 3.3.3.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from handvat.sealing.ristretto import (
    CONTEXT,
    IDENTITY,
    SCALAR_BYTES,
    ZERO,
    element,
    framed,
    hash_to_group,
    hash_to_scalar,
    inverse,
    plus,
    random_scalar,
    scalar,
    scalar_minus_product,
    scalar_plus,
    times,
    times_generator,
)


class InputNotUsable(ValueError):
    """The input falls on the identity, or the information on the key (InvalidInputError)."""


class KeyIsKnown(ValueError):
    """The information undoes the key (InverseError): who chose it knows the key. Replace it."""


class NoKeyFound(ValueError):
    """No key came out of the seed (DeriveKeyPairError); chance does not do this."""


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A key that only the server knows (skS), and its public side (pkS)."""

    secret: bytes
    public: bytes

    def __repr__(self) -> str:
        return f"KeyPair(public={self.public.hex()})"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What the server answers: an element for each that came, and one proof for all."""

    elements: tuple[bytes, ...]
    proof: bytes


def derive_key_pair(seed: bytes, info: bytes) -> KeyPair:
    """Return the same pair for the same `seed`, 32 random bytes, and `info` (DeriveKeyPair).

    Raises:
        ValueError, NoKeyFound: as in `derive_secret`.
    """
    secret = derive_secret(seed, info)
    return KeyPair(secret, times_generator(secret))


def derive_secret(seed: bytes, info: bytes) -> bytes:
    """Return the secret of that pair alone.

    Raises:
        ValueError: the seed has another length.
        NoKeyFound: as it says.
    """
    if len(seed) != SCALAR_BYTES:
        raise ValueError(f"a seed has {SCALAR_BYTES} bytes, not {len(seed)}")
    start = seed + framed(info)
    for counter in range(256):
        secret = hash_to_scalar(start + bytes([counter]), purpose=b"DeriveKeyPair")
        if secret != ZERO:
            return secret
    raise NoKeyFound


def blind_evaluate(
    secret: bytes, blinded: Sequence[bytes], info: bytes, *, nonce: bytes | None = None
) -> Evaluation:
    """Evaluate what was blinded, under the key and `info`, and prove it (BlindEvaluate).

    `nonce` is for known answers in tests; a real one is drawn here and used once.

    Raises:
        NotAnElement: one of `blinded` is none, or is the identity.
        KeyIsKnown: as it says.
        ValueError: nothing came.
    """
    if not blinded:
        raise ValueError("nothing to evaluate")
    tweaked = _tweaked(secret, info)
    inverted = inverse(tweaked)
    evaluated = tuple(times(inverted, element(one)) for one in blinded)
    proof = _prove(tweaked, evaluated, blinded, random_scalar() if nonce is None else nonce)
    return Evaluation(evaluated, proof)


def evaluate(secret: bytes, value: bytes, info: bytes) -> bytes:
    """Return what comes out for an input that the server may see, 64 bytes (Evaluate).

    Raises:
        InputNotUsable: the input falls on the identity.
        KeyIsKnown: as it says.
    """
    return evaluate_by(half_way(secret, info), value, info)


def half_way(secret: bytes, info: bytes) -> bytes:
    """Return the scalar by which everything under `info` is evaluated; as secret as the key.

    Raises:
        KeyIsKnown: as it says.
    """
    return inverse(_tweaked(secret, info))


def evaluate_by(half: bytes, value: bytes, info: bytes) -> bytes:
    """Do what `evaluate` does, for whoever has what `half_way` gives.

    Raises:
        InputNotUsable: the input falls on the identity.
    """
    point = hash_to_group(value)
    if point == IDENTITY:
        raise InputNotUsable
    return finish(value, info, times(half, point))


def finish(value: bytes, info: bytes, unblinded: bytes) -> bytes:
    """Return the output for an input, the information and the evaluated element."""
    return hashlib.sha512(framed(value, info, unblinded) + b"Finalize").digest()


def info_scalar(info: bytes) -> bytes:
    """Return the scalar by which `info` moves the key (m)."""
    return hash_to_scalar(b"Info" + framed(info))


def composites(
    public: bytes, first: Sequence[bytes], second: Sequence[bytes]
) -> tuple[tuple[bytes, ...], bytes]:
    """Return the weights of a batch, by which a proof needs one equation, and the first sum (M).

    The weights depend on both lists, in order, so that none can be exchanged for another.
    """
    seed = hashlib.sha512(framed(public, b"Seed-" + CONTEXT)).digest()
    weights = tuple(
        hash_to_scalar(framed(seed) + index.to_bytes(2, "big") + framed(one, other) + b"Composite")
        for index, (one, other) in enumerate(zip(first, second, strict=True))
    )
    return weights, weighted(weights, first)


def weighted(weights: Sequence[bytes], points: Sequence[bytes]) -> bytes:
    """Return the sum of the points, each times its weight."""
    total = IDENTITY
    for weight, point in zip(weights, points, strict=True):
        total = plus(times(weight, point), total)
    return total


def challenge(*elements: bytes) -> bytes:
    """Return the scalar that a proof answers to: of key, both sums and both commitments."""
    return hash_to_scalar(framed(*elements) + b"Challenge")


def _tweaked(secret: bytes, info: bytes) -> bytes:
    """Return the key moved by `info` (t)."""
    tweaked = scalar_plus(scalar(secret), info_scalar(info))
    if tweaked == ZERO:
        raise KeyIsKnown
    return tweaked


def _prove(
    tweaked: bytes, evaluated: Sequence[bytes], blinded: Sequence[bytes], nonce: bytes
) -> bytes:
    """Prove that one scalar leads from the generator to its key and from each to each."""
    public = times_generator(tweaked)
    _, total = composites(public, evaluated, blinded)
    asked = challenge(
        public,
        total,
        times(tweaked, total),
        times_generator(nonce),
        times(nonce, total),
    )
    return asked + scalar_minus_product(nonce, asked, tweaked)
