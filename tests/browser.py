"""The browser that tests look with."""

from pathlib import Path
from typing import Final

# The same engine without the windows of a browser around it: a third of the work.
_WINDOWLESS: Final = Path("/usr/bin/chromium-headless-shell")
CHROMIUM: Final = _WINDOWLESS if _WINDOWLESS.exists() else Path("/usr/bin/chromium")
