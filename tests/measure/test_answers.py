"""What the tables of answers hold, and what they do not."""

from django.db import models

from handvat.measure.answers import Answer, SpentCredential
from handvat.measure.models import Invitation, InvitationLink, Wave


def test_no_table_ties_a_person_to_an_answer():
    kept = {Answer: ["background", "id", "unit", "values", "wave"],
            SpentCredential: ["fingerprint", "wave"]}  # fmt: skip

    for model, names in kept.items():
        assert sorted(field.name for field in model._meta.get_fields()) == names
    assert not any(
        isinstance(field, models.DateTimeField | models.DateField | models.AutoField)
        for model in kept
        for field in model._meta.get_fields()
    )
    assert {field.related_model for model in kept for field in model._meta.fields} <= {
        None,
        Wave,
        Wave._meta.get_field("units").related_model._meta.get_field("unit").related_model,
    }
    assert not any(
        isinstance(field, models.DateTimeField | models.DateField)
        for model in (Invitation, InvitationLink)
        for field in model._meta.get_fields()
    )
