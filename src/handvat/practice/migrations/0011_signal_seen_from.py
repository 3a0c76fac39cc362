import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def from_the_top(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Let what was asked before be seen from the whole, where it points at nobody."""
    root = apps.get_model("people", "Unit").objects.filter(parent__isnull=True).first()
    apps.get_model("practice", "Signal").objects.filter(above__isnull=True).update(above=root)


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0003_log_is_kept"),
        ("practice", "0010_check_in_rhythm"),
    ]

    operations = [
        migrations.AddField(
            model_name="signal",
            name="above",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.unit",
            ),
        ),
        migrations.RunPython(from_the_top, migrations.RunPython.noop),
    ]
