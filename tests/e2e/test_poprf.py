"""The browser's side of the oblivious evaluation gives the answers of the standard."""

from dataclasses import asdict
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import handvat.web
from handvat.sealing.ristretto import ORDER
from tests.sealing.vectors import INFO, PUBLIC, SECRET, VECTORS, Vector

SCRIPT = Path(handvat.web.__path__[0]) / "static/web/poprf.min.js"
# The library draws a scalar from 48 bytes by chance: their number modulo the order less 1, plus 1.
DRAWN = 48
BOTH_SIDES = """
({secret, publicKey, info, vector, draws}) => {
  const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const hex = (bytes) => Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join("");
  const drawing = (text) => () => unhex(text);
  const poprf = handvatPoprf(unhex(info));
  const asked = vector.inputs.map((input, at) => ({
    input: unhex(input), ...poprf.blind(unhex(input), unhex(publicKey), drawing(draws.blinds[at])),
  }));
  const came = poprf.blindEvaluateBatch(
    unhex(secret), asked.map((one) => one.blinded), drawing(draws.nonce));
  const items = asked.map((one, at) => ({...one, evaluated: came.evaluated[at]}));
  return {
    blinded: asked.map((one) => hex(one.blinded)),
    evaluated: came.evaluated.map(hex),
    proof: hex(came.proof),
    outputs: poprf.finalizeBatch(items, came.proof, asked[0].tweakedKey).map(hex),
  };
}
"""
REFUSES = """
({publicKey, info, vector, by, evaluated, proof}) => {
  const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const poprf = handvatPoprf(unhex(info));
  const input = unhex(vector.inputs[0]);
  const asked = poprf.blind(input, unhex(publicKey), () => unhex(by));
  try {
    poprf.finalize(
      input, asked.blind, unhex(evaluated), asked.blinded, unhex(proof), asked.tweakedKey);
    return false;
  } catch { return true; }
}
"""


@pytest.fixture
def bare(chromium: Browser) -> Page:
    page = chromium.new_page()
    page.add_script_tag(path=SCRIPT)
    return page


def draw_of(scalar: str) -> str:
    """Return the bytes of which the library makes `scalar`."""
    number = int.from_bytes(bytes.fromhex(scalar), "little")
    assert 0 < number < ORDER
    return (number - 1).to_bytes(DRAWN, "little").hex()


@pytest.mark.parametrize("vector", VECTORS)
def test_the_browser_gives_the_answers_of_the_standard(bare: Page, vector: Vector) -> None:
    draws = {"blinds": [draw_of(one) for one in vector.blinds], "nonce": draw_of(vector.nonce)}

    given = bare.evaluate(
        BOTH_SIDES,
        {
            "secret": SECRET,
            "publicKey": PUBLIC,
            "info": INFO,
            "vector": asdict(vector),
            "draws": draws,
        },
    )

    assert given == {
        "blinded": list(vector.blinded),
        "evaluated": list(vector.evaluated),
        "proof": vector.proof,
        "outputs": list(vector.outputs),
    }


@pytest.mark.parametrize(
    "other",
    [
        {"publicKey": VECTORS[0].blinded[0]},
        {"info": INFO + "21"},
        {"evaluated": VECTORS[1].evaluated[0]},
        {"evaluated": "00" * 32},
        {"proof": VECTORS[1].proof},
        {"proof": VECTORS[0].proof[:-2]},
        {"by": draw_of(VECTORS[0].nonce)},
    ],
)
def test_the_browser_refuses_what_does_not_fit(bare: Page, other: dict[str, str]) -> None:
    vector = VECTORS[0]
    real = {
        "publicKey": PUBLIC,
        "info": INFO,
        "vector": asdict(vector),
        "by": draw_of(vector.blinds[0]),
        "evaluated": vector.evaluated[0],
        "proof": vector.proof,
    }

    assert bare.evaluate(REFUSES, real) is False
    assert bare.evaluate(REFUSES, real | other) is True
