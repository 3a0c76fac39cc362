import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handvat.sealing.blinding import ProofRefused, blind, finalize
from handvat.sealing.poprf import (
    Evaluation,
    KeyIsKnown,
    blind_evaluate,
    derive_key_pair,
    evaluate,
    info_scalar,
)
from handvat.sealing.ristretto import (
    IDENTITY,
    ORDER,
    ZERO,
    NotAnElement,
    NotAScalar,
    element,
    expand_message,
    framed,
    random_scalar,
    scalar,
    scalar_minus_product,
    times_generator,
)
from tests.sealing.vectors import INFO, KEY_INFO, PUBLIC, SECRET, SEED, VECTORS

PAIR = derive_key_pair(bytes(range(32)), b"wave 1")
seeds = st.binary(min_size=32, max_size=32)
values = st.lists(st.binary(max_size=80), min_size=1, max_size=3)
infos = st.binary(max_size=60)
unhex = bytes.fromhex
few = settings(max_examples=15, deadline=None)


def unhexed(some):
    return tuple(unhex(one) for one in some)


def test_the_key_of_the_standard_comes_out_of_its_seed():
    pair = derive_key_pair(unhex(SEED), unhex(KEY_INFO))

    assert (pair.secret.hex(), pair.public.hex()) == (SECRET, PUBLIC)


@pytest.mark.parametrize("vector", VECTORS)
def test_each_side_gives_the_answers_of_the_standard(vector):
    asked = [
        blind(unhex(value), by=unhex(by))
        for value, by in zip(vector.inputs, vector.blinds, strict=True)
    ]
    came = blind_evaluate(
        unhex(SECRET), [one.element for one in asked], unhex(INFO), nonce=unhex(vector.nonce)
    )

    assert tuple(one.element.hex() for one in asked) == vector.blinded
    assert came == Evaluation(unhexed(vector.evaluated), unhex(vector.proof))
    assert finalize(asked, came, unhex(PUBLIC), unhex(INFO)) == unhexed(vector.outputs)
    direct = tuple(evaluate(unhex(SECRET), unhex(one), unhex(INFO)) for one in vector.inputs)
    assert direct == unhexed(vector.outputs)


@few
@given(seeds, values, infos)
def test_blinded_or_not_the_same_comes_out(seed, some, info):
    pair = derive_key_pair(seed, b"")
    asked = [blind(one) for one in some]
    came = blind_evaluate(pair.secret, [one.element for one in asked], info)

    assert finalize(asked, came, pair.public, info) == tuple(
        evaluate(pair.secret, one, info) for one in some
    )


@few
@given(seeds, st.binary(max_size=40), infos)
def test_another_key_is_refused(seed, value, info):
    other = derive_key_pair(seed, b"another")
    asked = blind(value)
    came = blind_evaluate(other.secret, [asked.element], info)

    with pytest.raises(ProofRefused):
        finalize([asked], came, PAIR.public, info)


@few
@given(infos, infos)
def test_another_unit_is_refused(info, other):
    if info == other:
        other += b"!"
    asked = blind(b"value")
    came = blind_evaluate(PAIR.secret, [asked.element], other)

    with pytest.raises(ProofRefused):
        finalize([asked], came, PAIR.public, info)
    assert evaluate(PAIR.secret, b"value", info) != evaluate(PAIR.secret, b"value", other)


@few
@given(st.integers(0, 96 * 8 - 1))
def test_a_single_changed_bit_is_refused(bit):
    asked = blind(b"value")
    came = blind_evaluate(PAIR.secret, [asked.element], b"unit")
    changed = bytearray(came.elements[0] + came.proof)
    changed[bit // 8] ^= 1 << bit % 8

    with pytest.raises(ProofRefused):
        finalize(
            [asked], Evaluation((bytes(changed[:32]),), bytes(changed[32:])), PAIR.public, b"unit"
        )


def test_what_was_evaluated_for_another_is_refused():
    first, second = blind(b"first"), blind(b"second")
    came = blind_evaluate(PAIR.secret, [first.element, second.element], b"unit")
    swapped = Evaluation(came.elements[::-1], came.proof)

    assert len(finalize([first, second], came, PAIR.public, b"unit")) == 2
    for asked, tried in (
        ([first, second], swapped),
        ([second, first], came),
        ([first], came),
        ([], Evaluation((), came.proof)),
    ):
        with pytest.raises(ProofRefused):
            finalize(asked, tried, PAIR.public, b"unit")


@pytest.mark.parametrize(
    "raw",
    [
        IDENTITY,
        b"",
        PAIR.public[:31],
        PAIR.public + b"\0",
        b"\xff" * 32,  # not canonical
        b"\1" + bytes(31),  # negative
        (2**255 - 19).to_bytes(32, "little"),  # the identity, written otherwise
    ],
)
def test_what_is_no_element_is_neither_evaluated_nor_accepted(raw):
    asked = blind(b"value")
    came = blind_evaluate(PAIR.secret, [asked.element], b"unit")

    with pytest.raises(NotAnElement):
        element(raw)
    with pytest.raises(NotAnElement):
        blind_evaluate(PAIR.secret, [raw], b"unit")
    with pytest.raises(ProofRefused):
        finalize([asked], Evaluation((raw,), came.proof), PAIR.public, b"unit")
    with pytest.raises(ProofRefused):
        finalize([asked], came, raw, b"unit")


@pytest.mark.parametrize("length", [0, 32, 63, 65, 96])
def test_a_proof_of_another_length_is_refused(length):
    asked = blind(b"value")
    came = blind_evaluate(PAIR.secret, [asked.element], b"unit")
    proof = (came.proof + bytes(64))[:length]

    with pytest.raises(ProofRefused):
        finalize([asked], Evaluation(came.elements, proof), PAIR.public, b"unit")


def test_a_scalar_beyond_the_order_is_refused():
    assert scalar((ORDER - 1).to_bytes(32, "little"))
    for raw in (ORDER.to_bytes(32, "little"), b"\xff" * 32, b"", bytes(33)):
        with pytest.raises(NotAScalar):
            scalar(raw)


def test_information_that_undoes_the_key_is_refused():
    undone = scalar_minus_product(ZERO, info_scalar(b"unit"), (1).to_bytes(32, "little"))

    with pytest.raises(KeyIsKnown):
        evaluate(undone, b"value", b"unit")
    with pytest.raises(KeyIsKnown):
        blind_evaluate(undone, [blind(b"value").element], b"unit")
    with pytest.raises(ValueError, match=r".*"):
        finalize(
            [blind(b"value")], Evaluation((IDENTITY,), bytes(64)), times_generator(undone), b"unit"
        )


def test_nothing_too_long_or_too_short_is_taken():
    with pytest.raises(ValueError, match="32 bytes, not 31"):
        derive_key_pair(bytes(31), b"")
    with pytest.raises(ValueError, match="nothing to evaluate"):
        blind_evaluate(PAIR.secret, [], b"unit")
    with pytest.raises(ValueError, match="more than one block"):
        expand_message(b"", b"tag", 65)
    with pytest.raises(OverflowError):
        framed(bytes(65536))
    with pytest.raises(NotAScalar):
        evaluate(b"\xff" * 32, b"value", b"unit")


def test_blinding_twice_sends_two_things_that_nobody_can_tell_belong_together():
    first, second = blind(b"value"), blind(b"value")

    assert first.element != second.element
    assert random_scalar() != random_scalar()


def test_a_key_pair_does_not_print_its_secret():
    assert PAIR.secret.hex() not in repr(PAIR)
    assert PAIR.public.hex() in repr(PAIR)
