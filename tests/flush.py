"""Clean up after tests with transactions, while the log is kept."""

from django.db.backends.sqlite3.base import DatabaseWrapper

LOG_TRIGGERS = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE '%logentry'"
_flush = DatabaseWrapper.ops_class.sql_flush


def _flush_around_triggers(self, style, tables, **options):
    """Lift the triggers that keep the log for as long as a test with transactions is cleaned up.

    PostgreSQL truncates, which they let through.
    """
    with self.connection.cursor() as cursor:
        kept = [sql for (sql,) in cursor.execute(LOG_TRIGGERS)]
    names = [sql.split()[2] for sql in kept]
    dropped = [f"DROP TRIGGER {name};" for name in names]
    return [*dropped, *_flush(self, style, tables, **options), *kept] if tables else []


DatabaseWrapper.ops_class.sql_flush = _flush_around_triggers  # type: ignore[method-assign]
