"""What administrators and people with roles do with people."""

from handvat.people.actions.logbook import log

__all__ = ["log"]
