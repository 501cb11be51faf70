"""The records of the API, with the fields its responses show."""

from django.contrib.auth.models import User
from django.db import models


class Profile(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="profile")
    customer = models.IntegerField(null=True)
    role = models.CharField(max_length=20)

    @property
    def is_admin(self):
        return self.role in ("superuser", "customer_admin")


class Records(models.QuerySet):
    def visible_to(self, user):
        """The records of the user's customer; a superuser sees all."""
        customer = user.profile.customer
        return self if customer is None else self.filter(customer=customer)


class Record(models.Model):
    customer = models.IntegerField()
    objects = Records.as_manager()

    class Meta:
        abstract = True
        ordering = ["id"]


class Upload(Record):
    filename = models.TextField()
    status = models.CharField(max_length=20)
    uploaded_at = models.DateTimeField()
    date_min = models.DateField(null=True)
    date_max = models.DateField(null=True)
    row_count = models.IntegerField(null=True)
    error_message = models.TextField(null=True)


class Claim(Record):
    payer = models.TextField()
    cpt = models.TextField()
    outcome = models.CharField(max_length=10)
    submitted_date = models.DateField()
    decided_date = models.DateField()
    allowed_amount = models.DecimalField(max_digits=12, decimal_places=2)
    denial_reason_code = models.TextField(null=True)


class DriftEvent(Record):
    payer = models.TextField()
    cpt_group = models.TextField()
    drift_type = models.CharField(max_length=20)
    severity = models.FloatField()
    baseline_value = models.FloatField()
    current_value = models.FloatField()
    delta_value = models.FloatField()
    created_at = models.DateTimeField()
    report_run = models.IntegerField()


class Report(Record):
    run_type = models.CharField(max_length=20)
    started_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    drift_event_count = models.IntegerField()


class Alert(Record):
    status = models.CharField(max_length=20)
    triggered_at = models.DateTimeField()
    alert_rule = models.IntegerField()
    drift_event = models.IntegerField()


class Judgment(models.Model):
    id = models.IntegerField(primary_key=True)
    alert = models.ForeignKey(Alert, on_delete=models.CASCADE, related_name="operator_judgments")
    verdict = models.CharField(max_length=10)
    reason_codes = models.JSONField()
    recovered_amount = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    recovered_date = models.DateField(null=True)
    notes = models.TextField()
    created_at = models.DateTimeField()
    operator = models.ForeignKey(User, on_delete=models.CASCADE)


class Ingestion(models.Model):
    key = models.TextField(unique=True)
    ingestion_id = models.TextField()
