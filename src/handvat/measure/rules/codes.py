"""The codes that lead to an invitation: Crockford's base 32, with a check character."""

import hashlib

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O or U
LETTER_CHARACTERS = 19  # 95 bits, and with the check character five groups of four
MAIL_CHARACTERS = 27  # 135 bits, and the check character
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})


def code_from(random_bytes: bytes, characters: int) -> str:
    """Return a code of `characters` from the random bytes, and its check character.

    Raises:
        ValueError: there are fewer than 5 random bits for each character.
    """
    if len(random_bytes) * 8 < characters * 5:
        raise ValueError(f"{len(random_bytes)} bytes are too few for {characters} characters")
    number = int.from_bytes(random_bytes, "big")
    plain = "".join(ALPHABET[(number >> (5 * step)) & 31] for step in range(characters))
    return plain + _check_character(plain)


def grouped(code: str) -> str:
    """Return a code as it stands on a letter: in groups of four."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def typed(code: str) -> str:
    """Return a typed code as it was made: capitals, no spaces or dashes, O as 0, I and L as 1."""
    return code.upper().translate(_READ_AS)


def holds(code: str) -> bool:
    """Return whether the check character of a typed code fits; False means a slip of typing."""
    plain = typed(code)
    known = len(plain) in {LETTER_CHARACTERS + 1, MAIL_CHARACTERS + 1}
    return known and set(plain) <= set(ALPHABET) and plain[-1] == _check_character(plain[:-1])


def fingerprint(code: str) -> str:
    """Return the SHA-256 under which `InvitationLink` knows a typed code."""
    return hashlib.sha256(typed(code).encode()).hexdigest()


def _check_character(plain: str) -> str:
    """Return a sum over the field of 32: one wrong or two swapped characters always show."""
    weight, total = 1, 0
    for character in plain:
        weight = _times(weight, 2)
        total ^= _times(weight, ALPHABET.index(character))
    return ALPHABET[total]


def _times(left: int, right: int) -> int:
    """Multiply in the field of 32 elements, modulo x^5 + x^2 + 1."""
    product = 0
    while right:
        if right & 1:
            product ^= left
        left = left << 1 ^ (0b100101 if left & 16 else 0)
        right >>= 1
    return product
