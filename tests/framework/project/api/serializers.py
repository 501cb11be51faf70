from django.contrib.auth.models import User
from rest_framework import serializers

import clock
from . import models


class NewUpload(serializers.Serializer):
    """The body of POST uploads/. A date may be absent, not null."""

    filename = serializers.CharField()
    date_min = serializers.DateField(required=False)
    date_max = serializers.DateField(required=False)


class NewJudgment(serializers.Serializer):
    """The body of POST alerts/{id}/feedback/."""

    verdict = serializers.ChoiceField(choices=["real", "noise"])
    reason_codes = serializers.ListField(child=serializers.CharField(), required=False)
    recovered_amount = serializers.DecimalField(max_digits=12, decimal_places=2, required=False)
    recovered_date = serializers.DateField(required=False)
    notes = serializers.CharField(required=False, allow_blank=True)


class Upload(serializers.ModelSerializer):
    class Meta:
        model = models.Upload
        fields = [
            "id",
            "filename",
            "status",
            "uploaded_at",
            "date_min",
            "date_max",
            "row_count",
            "customer",
            "error_message",
        ]


class Claim(serializers.ModelSerializer):
    class Meta:
        model = models.Claim
        exclude = ["customer"]


class DriftEvent(serializers.ModelSerializer):
    class Meta:
        model = models.DriftEvent
        exclude = ["customer"]


class Report(serializers.Serializer):
    """A report's state follows the clock."""

    id = serializers.IntegerField()
    run_type = serializers.CharField()
    status = serializers.SerializerMethodField()
    started_at = serializers.DateTimeField()
    finished_at = serializers.SerializerMethodField()
    drift_event_count = serializers.SerializerMethodField()

    def get_status(self, report):
        return "success" if is_done(report) else "running"

    def get_finished_at(self, report):
        return serializers.DateTimeField().to_representation(report.ends_at) if is_done(report) else None

    def get_drift_event_count(self, report):
        return report.drift_event_count if is_done(report) else 0


class ReportDetail(Report):
    drift_events = serializers.SerializerMethodField()

    def get_drift_events(self, report):
        events = models.DriftEvent.objects.filter(report_run=report.id)
        return DriftEvent(events, many=True).data


class Operator(serializers.ModelSerializer):
    class Meta:
        model = User
        fields = ["id", "username"]


class Judgment(serializers.ModelSerializer):
    operator = Operator()

    class Meta:
        model = models.Judgment
        fields = [
            "id",
            "verdict",
            "reason_codes",
            "recovered_amount",
            "recovered_date",
            "notes",
            "created_at",
            "operator",
        ]


class Alert(serializers.ModelSerializer):
    operator_judgments = Judgment(many=True)

    class Meta:
        model = models.Alert
        fields = ["id", "status", "triggered_at", "alert_rule", "drift_event", "operator_judgments"]


def is_done(report):
    return report.ends_at <= clock.now()
