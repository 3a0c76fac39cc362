"""The names of the surroundings in which a rule keeps quiet; `surroundings` says what they are."""

from typing import Final

SUPPORT: Final = "CTX-SUPPORT"
DEFINITION: Final = "CTX-DEFINITION"
NEGATED_FEAR: Final = "CTX-NEGATED-FEAR"
CONTRAST: Final = "CTX-CONTRAST"
REASSURANCE: Final = "CTX-REASSURANCE"
QUOTE: Final = "CTX-QUOTE"  # found by its marks, not by words
RESEARCH: Final = "CTX-RESEARCH"
CRITIQUE: Final = "CTX-CRITIQUE"
MENTION: Final = "CTX-MENTION"  # of wrong conduct; makes no rule quiet
