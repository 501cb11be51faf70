"""The records and accounts that the tests give, the same as the sandbox's."""

from datetime import datetime, timezone

from django.contrib.auth.models import User

from . import models


def fill(accounts, password, store):
    for account in accounts:
        user = User(
            id=account["id"],
            username=account["username"],
            is_active=account["active"],
            is_superuser=account["role"] == "superuser",
        )
        user.set_password(password)
        user.save()
        models.Profile.objects.create(
            user=user, customer=account["customer"], role=account["role"]
        )
    add(models.Upload, store["uploads"])
    add(models.Claim, store["claims"])
    add(models.DriftEvent, store["driftEvents"])
    add(models.Report, [{**row, "ends_at": time_of(row["ends"])} for row in store["reports"]])
    add(models.Alert, store["alerts"])


def add(model, rows):
    fields = {field.name for field in model._meta.fields}
    model.objects.bulk_create(
        model(**{name: value for name, value in row.items() if name in fields}) for row in rows
    )


def time_of(milliseconds):
    return datetime.fromtimestamp(milliseconds / 1000, tz=timezone.utc)
