"""A database as files: SQLite by its own backup, PostgreSQL table by table in one snapshot."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

Rows = list[tuple[Any, ...]]
SQLITE_FILE = "database.sqlite3"
TABLES = "database"
OUR_FUNCTIONS = """
SELECT oid::regprocedure::text FROM pg_proc
WHERE pronamespace = current_schema()::regnamespace AND proowner = current_user::regrole
AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
"""  # not those that an extension brought


class Snapshot:
    """One moment of the database, written to `folder`, that can still be asked things."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / SQLITE_FILE

    def rows(self, sql: str) -> Rows:
        """Return the rows of a query on this moment."""
        if connection.vendor == "sqlite":
            with closing(sqlite3.connect(self._file)) as copy:
                return copy.execute(sql).fetchall()
        with connection.cursor() as cursor:
            cursor.execute(sql)
            return list(cursor.fetchall())

    def tables(self) -> set[str]:
        """Return the names of the tables; the same in every moment of one version."""
        return set(connection.introspection.table_names())


@contextmanager
def snapshot(folder: Path) -> Iterator[Snapshot]:
    """Write one moment of the database into `folder`; others may go on writing."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with closing(sqlite3.connect(folder / SQLITE_FILE)) as copy:
            connection.connection.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        yield Snapshot(folder)
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        _copy_out(folder / TABLES)
        yield Snapshot(folder)


def _copy_out(folder: Path) -> None:
    """Write every table as PostgreSQL's own text, with the order of its columns."""
    folder.mkdir()
    columns: dict[str, list[str]] = {}
    with connection.cursor() as cursor:
        for table in sorted(connection.introspection.table_names(cursor)):
            described = connection.introspection.get_table_description(cursor, table)
            columns[table] = [column.name for column in described]
            with (
                (folder / f"{table}.copy").open("wb") as file,
                cursor.copy(f"COPY {_named(table, columns[table])} TO STDOUT") as copy,
            ):
                for block in copy:
                    file.write(block)
    (folder / "columns.json").write_text(json.dumps(columns), encoding="utf-8")


def put_back(folder: Path, steps: Iterable[tuple[str, str]]) -> None:
    """Put a PostgreSQL database back as it was in `folder`; call it inside a transaction.

    The tables are made by the migrations the database had had then, and filled after that.
    """
    columns: dict[str, list[str]] = json.loads(
        (folder / TABLES / "columns.json").read_text(encoding="utf-8")
    )
    with connection.cursor() as cursor:
        _drop_all(cursor)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        _migrate_to(set(steps))
        for table in columns:
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")  # noqa: S608 -- see above
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        for table, names in columns.items():
            source = folder / TABLES / f"{table}.copy"
            with cursor.copy(f"COPY {_named(table, names)} FROM STDIN") as copy:
                copy.write(source.read_bytes())
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        _set_sequences(cursor, columns)


def _migrate_to(steps: set[tuple[str, str]]) -> None:
    """Make the tables as they are after `steps`, and none later."""
    executor = MigrationExecutor(connection)
    nodes = executor.loader.graph.node_map
    last = [
        step
        for step in sorted(steps)
        if not any(
            child.key in steps and child.key[0] == step[0] for child in nodes[step].children
        )
    ]
    executor.migrate(last)


def bring_up_to_date() -> None:
    """Run the migrations that came after the archive was made."""
    call_command("migrate", verbosity=0)


def _drop_all(cursor: Any) -> None:
    tables = connection.introspection.table_names(cursor)
    if tables:
        named = ", ".join(connection.ops.quote_name(table) for table in tables)
        cursor.execute(f"DROP TABLE {named} CASCADE")
    cursor.execute(OUR_FUNCTIONS)
    for (name,) in cursor.fetchall():
        cursor.execute(f"DROP FUNCTION {name} CASCADE")


def _set_sequences(cursor: Any, tables: Iterable[str]) -> None:
    """Let new rows get numbers after those that were put back."""
    quote = connection.ops.quote_name
    for table in tables:
        for found in connection.introspection.get_sequences(cursor, table):
            cursor.execute(f"SELECT max({quote(found['column'])}) FROM {quote(table)}")  # noqa: S608 -- names of our own
            highest = cursor.fetchone()[0] or 0
            cursor.execute(
                "SELECT setval(pg_get_serial_sequence(%s, %s), %s, false)",
                [quote(table), found["column"], highest + 1],
            )


def _named(table: str, columns: Iterable[str]) -> str:
    quote = connection.ops.quote_name
    return f"{quote(table)} ({', '.join(quote(column) for column in columns)})"
