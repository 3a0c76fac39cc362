"""Where limits are counted: files that all processes share, under names that tell nothing."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache.backends.filebased import FileBasedCache
from django.utils.crypto import salted_hmac


def nameless(key: str, prefix: str, version: int) -> str:
    """Return a key from which nobody without our secret finds an address back."""
    made_of = f"{prefix}:{version}:{key}"
    return salted_hmac("handvat.web.limits", made_of, algorithm="sha256").hexdigest()


class Limits(FileBasedCache):
    """Counts in files; adding and counting are done by one process at a time."""

    def add(self, *given: Any, **options: Any) -> bool:
        """Set a value unless there is one; say whether there was none."""
        with self._alone():
            return bool(super().add(*given, **options))

    def incr(self, *given: Any, **options: Any) -> int:
        """Count, and return how far.

        Raises:
            ValueError: nothing is counted under this key.
        """
        with self._alone():
            return int(super().incr(*given, **options))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        folder = Path(settings.HANDVAT_HOME) / "run"
        folder.mkdir(mode=0o700, exist_ok=True)
        with (folder / "limits.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
