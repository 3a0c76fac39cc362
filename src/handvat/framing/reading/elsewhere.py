"""Tell that a sentence is neither Dutch nor English, by the small words of other languages."""

from collections.abc import Sequence
from typing import Final

from handvat.framing.reading.tongue import SMALL

# Small words of languages that are met here, without those that Dutch or English has as well.
_WORDS: Final = (
    # French, German
    "le du et est sont dans pour que qui une nous vous ils elles sur avec aux ce cette ces notre "
    "nos votre leur leurs chacun tous toutes être avoir mais où très sans chaque "
    "der das und ist nicht ein eine einen einem einer mit auf für von sich wir sie ich zu zum zur "
    "wird werden sind auch nach dass wenn kein keine oder aber unsere unser jeder bei über sein "
    "haben kann können darf dürfen soll wollen andere anderen "
    # Spanish, Portuguese, Italian
    "los las del para nuestro nuestra todos todas toda pero como más está ser cada sobre entre "
    "esta este estos hay muy ni nos cuando "
    "uma as não são com aos à às mais nós nosso nossa também pelo pela seu sua em "
    "il gli di che della delle degli nel nella sono anche più ogni alla questo questa tutti "
    # Polish, Turkish, Czech, Romanian
    "nie jest są się dla oraz przez każdy jak jako tym które który aby lub "
    "ve bu için ile olarak çok daha ama değil gibi olan herkes "
    "že jsou nebo naše și în este pentru cu sunt care din fiecare noastră "
    # Swedish, Danish, Norwegian, Frisian
    "och att det som är inte vi på till av ett alla ska från eller varje og ikke til fra hver "
    "skal også blir yn foar wy hja troch mei oer wurdt wurde moatte"
)
_OTHER: Final = frozenset(_WORDS.split()) - frozenset(SMALL)
# Most sentences hold none of these as they are written, which is soon known.
AT_A_GLANCE: Final = _OTHER | {word.capitalize() for word in _OTHER}
_SHARED: Final = frozenset(("a", "de", "en", "on", "no", "he", "me", "te", "al", "van", "met"))
_MARKS: Final = ".,:;!?()[]\"'\u2018\u2019\u201c\u201d\u00ab\u00bb"
_FEW: Final = 3  # words; of fewer nobody can tell
_ENOUGH: Final = 2  # small words; after a sentence that is neither, one will do
_LATIN: Final = "\u024f"  # the last letter with an accent


def is_elsewhere(said: Sequence[str], leans: int, *, after: bool) -> bool:
    """Return whether a sentence is neither Dutch nor English.

    Args:
        said: what stands between its spaces.
        leans: how far it leans to Dutch or, below nothing, to English; not far.
        after: whether the sentence before is neither.
    """
    if len(said) < _FEW and not after:
        return False
    if AT_A_GLANCE.isdisjoint(said):
        return not leans and _is_of_another_script("".join(said))
    small = {word.strip(_MARKS).lower() for word in said}
    found = len(_OTHER & small)
    sides = [SMALL.get(word, 0) for word in small - _SHARED]
    own = max(sides.count(1), sides.count(-1))
    return found > own and found >= (1 if after and not own else _ENOUGH)


def _is_of_another_script(said: str) -> bool:
    """Return whether most letters are neither Latin nor Latin with an accent."""
    if said.isascii():
        return False
    letters = [sign for sign in said if sign.isalpha()]
    return 2 * sum(sign > _LATIN for sign in letters) > len(letters)
