"""Read a behaviour by its key."""

from handvat.content.shapes import Behaviour
from handvat.library.queries import behaviour


def known_behaviour(key: str) -> Behaviour | None:
    """Return the behaviour with this key, if there is one."""
    try:
        return behaviour(key) if key else None
    except KeyError:
        return None
