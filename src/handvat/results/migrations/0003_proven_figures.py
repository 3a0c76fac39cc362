"""Publications with a proof; figures as the ends between which the mean lies."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

MEAN_FROM, SHARE_FROM = 10, 20


def to_bands(apps: Any, _schema: Any) -> None:
    """Rewrite [n, mean, spread, favourable] as [n, low, high, spread, share, alike]."""
    _rewrite(apps, _banded)


def to_means(apps: Any, _schema: Any) -> None:
    """Rewrite them back; what is not told any more is taken for nothing."""
    _rewrite(apps, _plain)


def _banded(figure: list[Any]) -> list[Any]:
    n, mean, spread, favourable = figure
    spread = spread if n >= MEAN_FROM else None
    return [n, mean, mean, spread, favourable / n if n >= SHARE_FROM else None, ""]


def _plain(figure: list[Any]) -> list[Any]:
    n, low, high, spread, share, _alike = figure
    return [n, (low + high) / 2, spread or 0.0, round((share or 0.0) * n)]


def _rewrite(apps: Any, turn: Any) -> None:
    units = apps.get_model("results", "PublishedUnit").objects
    for pk, figures in list(units.values_list("pk", "figures")):
        units.filter(pk=pk).update(figures={score: turn(one) for score, one in figures.items()})


class Migration(migrations.Migration):
    dependencies = [
        ("measure", "0005_blind_credentials"),
        ("results", "0002_published_stage"),
    ]

    operations = [
        migrations.AddField(
            model_name="publication",
            name="proven",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="publishedunit",
            name="hidden",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name="publication",
            name="themselves",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name="publication",
            name="reliability",
            field=models.JSONField(default=dict),
        ),
        migrations.CreateModel(
            name="PublicationAsked",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("who", models.CharField(max_length=64)),
                ("asked_at", models.DateTimeField()),
                ("trouble", models.CharField(blank=True, max_length=16)),
                (
                    "wave",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="measure.wave",
                    ),
                ),
            ],
        ),
        migrations.RunPython(to_bands, to_means),
    ]
