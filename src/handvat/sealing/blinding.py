"""The other side of `poprf`: blind an input, check the proof, and unblind what came back.

In Handvat a browser does this, with a library of others; this is what the tests and the
measurements have in its place.

Source: RFC 9497, sections 2.2.2 and 3.3.3.
"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass

from handvat.sealing.poprf import (
    Evaluation,
    InputNotUsable,
    challenge,
    composites,
    finish,
    info_scalar,
    weighted,
)
from handvat.sealing.ristretto import (
    ELEMENT_BYTES,
    IDENTITY,
    SCALAR_BYTES,
    NotAnElement,
    NotAScalar,
    element,
    hash_to_group,
    inverse,
    plus,
    random_scalar,
    scalar,
    times,
    times_generator,
)


class ProofRefused(ValueError):
    """The proof does not hold: another key, other information, or something was changed."""


@dataclass(frozen=True, slots=True)
class Blinded:
    """An input with the scalar that hides it, and what may be sent (blindedElement)."""

    value: bytes
    blind: bytes
    element: bytes


def blind(value: bytes, *, by: bytes | None = None) -> Blinded:
    """Hide `value` behind a scalar by chance (Blind); `by` is for known answers in tests.

    Raises:
        InputNotUsable: the input falls on the identity.
    """
    point = hash_to_group(value)
    if point == IDENTITY:
        raise InputNotUsable
    factor = random_scalar() if by is None else by
    return Blinded(value, factor, times(factor, point))


def finalize(
    asked: Sequence[Blinded], came: Evaluation, public: bytes, info: bytes
) -> tuple[bytes, ...]:
    """Return the output for each that was asked, once the proof holds (Finalize).

    Raises:
        ProofRefused: it does not hold, or has no proper form.
        InputNotUsable: `info` undoes the key.
    """
    tweaked = plus(times_generator(info_scalar(info)), _proper(public))
    if tweaked == IDENTITY:
        raise InputNotUsable
    if not _holds(tweaked, came, [one.element for one in asked]):
        raise ProofRefused
    return tuple(
        finish(one.value, info, times(inverse(one.blind), back))
        for one, back in zip(asked, came.elements, strict=True)
    )


def _holds(public: bytes, came: Evaluation, blinded: Sequence[bytes]) -> bool:
    """Return whether the proof holds (VerifyProof)."""
    if not blinded or len(came.elements) != len(blinded) or len(came.proof) != 2 * SCALAR_BYTES:
        return False
    evaluated = [_proper(one) for one in came.elements]
    try:
        asked, answer = (scalar(came.proof[at : at + 32]) for at in (0, ELEMENT_BYTES))
    except NotAScalar:
        return False
    weights, first = composites(public, evaluated, blinded)
    second = weighted(weights, blinded)
    expected = challenge(
        public,
        first,
        second,
        plus(times_generator(answer), times(asked, public)),
        plus(times(answer, first), times(asked, second)),
    )
    return hmac.compare_digest(expected, asked)


def _proper(raw: bytes) -> bytes:
    try:
        return element(raw)
    except NotAnElement as trouble:
        raise ProofRefused from trouble
