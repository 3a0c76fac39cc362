"""Pages of help, and of keeping it up."""

from handvat.speakup.views.helping import help_page, routes
from handvat.speakup.views.keeping import add, check, edit, end, keep, keep_unit

__all__ = ["add", "check", "edit", "end", "help_page", "keep", "keep_unit", "routes"]
