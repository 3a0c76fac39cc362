"""Which place answers which question of “Where to begin?”."""

ANSWERED_AT = {  # the function of a question, and the route of the place that answers it
    "topic_coverage": "programme:home",
    "guided_focus": "overview:home",
    "priority_board": "library:behaviours",
    "signal_patterns": "measure:waves",
    "one_language": "library:approach",
    "integral_overview": "overview:home",
}


def answered_at(function: str) -> str:
    """Return the route of the place that answers a question, or nothing where none does yet."""
    return ANSWERED_AT.get(function, "")
