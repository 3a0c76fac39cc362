"""What a text is: in some kinds, what is remarked upon elsewhere is expected."""

from typing import Final

# A regulation has to say what is not allowed and what follows; a definition names conduct too.
# These rules become one level lighter there; the rules of a whole document stay as they are.
QUIETER: Final[dict[str, frozenset[str]]] = {
    "text": frozenset(),
    "regulation": frozenset({"F101", "F103"}),
    "definition": frozenset({"F101", "F103", "F104"}),
}
KINDS: Final = tuple(QUIETER)
