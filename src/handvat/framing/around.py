"""The names of the surroundings in which a rule keeps quiet; `surroundings` says what they are."""

from typing import Final

SUPPORT: Final = "CTX-SUPPORT"
DEFINITION: Final = "CTX-DEFINITION"
NEGATED_FEAR: Final = "CTX-NEGATED-FEAR"
CONTRAST: Final = "CTX-CONTRAST"
REASSURANCE: Final = "CTX-REASSURANCE"
CARE: Final = "CTX-CARE"  # what nobody should have to bear
QUOTE: Final = "CTX-QUOTE"  # found by its marks, not by words
RESEARCH: Final = "CTX-RESEARCH"
CRITIQUE: Final = "CTX-CRITIQUE"
ANNOUNCED: Final = "CTX-ANNOUNCED"  # what there is: an offer, a finding
NOTION: Final = "CTX-NOTION"  # what a fine word is or asks for
LACKING: Final = "CTX-LACKING"  # a strength that is not there
MENTION: Final = "CTX-MENTION"  # of wrong conduct; makes no rule quiet
SHOWN: Final = "CTX-SHOWN"  # the wanted behaviour, beside a boundary; found in parts of a sentence
