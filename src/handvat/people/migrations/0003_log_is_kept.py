from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SQLITE = """
CREATE TRIGGER people_logentry_no_{name} BEFORE {event} ON people_logentry
BEGIN SELECT RAISE(ABORT, 'lines of the log are kept as they are'); END
"""
POSTGRESQL = """
CREATE FUNCTION people_logentry_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'lines of the log are kept as they are'; END $$
"""
POSTGRESQL_TRIGGER = """
CREATE TRIGGER people_logentry_is_kept BEFORE UPDATE OR DELETE ON people_logentry
FOR EACH ROW EXECUTE FUNCTION people_logentry_is_kept()
"""


def keep(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "sqlite":
        for event in ("UPDATE", "DELETE"):
            schema_editor.execute(SQLITE.format(name=event.lower(), event=event))
    else:
        schema_editor.execute(POSTGRESQL)
        schema_editor.execute(POSTGRESQL_TRIGGER)


def let_go(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "sqlite":
        for event in ("update", "delete"):
            schema_editor.execute(f"DROP TRIGGER people_logentry_no_{event}")
    else:
        schema_editor.execute("DROP TRIGGER people_logentry_is_kept ON people_logentry")
        schema_editor.execute("DROP FUNCTION people_logentry_is_kept()")


class Migration(migrations.Migration):
    dependencies = [("people", "0002_roster_marks")]

    operations = [migrations.RunPython(keep, let_go)]
