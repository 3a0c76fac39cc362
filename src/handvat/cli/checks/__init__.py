"""What the doctor looks at; each check yields what it found."""

from collections.abc import Callable, Iterator

from handvat.cli.checks.finding import Finding, Weight
from handvat.cli.checks.house import closely, home, proxy, secret_key, space, static, worker
from handvat.cli.checks.mail import mail
from handvat.cli.checks.store import database, migrations, moment

__all__ = ["CHECKS", "Finding", "Weight"]

CHECKS: tuple[Callable[[], Iterator[Finding]], ...] = (
    home,
    secret_key,
    space,
    database,
    migrations,
    moment,
    static,
    worker,
    mail,
    closely,
    proxy,
)
