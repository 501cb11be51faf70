"""Drift events, reports and the dashboard."""

from datetime import timedelta

from rest_framework import viewsets
from rest_framework.decorators import action
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from rest_framework.throttling import UserRateThrottle
from rest_framework.views import APIView
from upstream.api.permissions import IsAdmin
from upstream.api.throttling import ReadThrottle, ReportThrottle

import clock
from config_from_tests import config

from . import models, serializers
from .views import OwnCustomer


class DriftEvents(OwnCustomer, viewsets.ReadOnlyModelViewSet):
    model = models.DriftEvent
    serializer_class = serializers.DriftEvent
    throttle_classes = [ReadThrottle]
    filters = {"severity_min": "severity__gte", "payer": "payer", "drift_type": "drift_type"}

    @action(detail=False)
    def active(self, request):
        return self.list(request)


class Reports(OwnCustomer, viewsets.ReadOnlyModelViewSet):
    model = models.Report
    serializer_class = serializers.Report
    throttle_classes = [UserRateThrottle]

    def get_serializer_class(self):
        return serializers.ReportDetail if self.action == "retrieve" else serializers.Report

    @action(
        detail=False,
        methods=["post"],
        permission_classes=[IsAuthenticated, IsAdmin],
        throttle_classes=[ReportThrottle],
    )
    def trigger(self, request):
        report = models.Report.objects.create(
            id=max(models.Report.objects.values_list("id", flat=True)) + 1,
            customer=request.user.profile.customer or 1,
            run_type="manual",
            started_at=clock.now(),
            ends_at=clock.now() + timedelta(seconds=config["reportSeconds"]),
            drift_event_count=0,
        )
        return Response(serializers.Report(report).data, status=202)


class Dashboard(APIView):
    permission_classes = [IsAuthenticated]

    def get(self, request):
        claims, uploads, events, reports = (
            list(model.objects.visible_to(request.user))
            for model in (models.Claim, models.Upload, models.DriftEvent, models.Report)
        )
        finished = [report.ends_at for report in reports if serializers.is_done(report)]
        events.sort(key=lambda event: -event.severity)
        return Response(
            {
                "total_claims": len(claims),
                "total_uploads": len(uploads),
                "active_drift_events": len(events),
                "last_report_date": finished[-1] if finished else None,
                "denial_rate_trend": trend(claims),
                "top_drift_payers": [
                    {
                        "payer": event.payer,
                        "severity": event.severity,
                        "delta_value": event.delta_value,
                    }
                    for event in events[:5]
                ],
            }
        )


def trend(claims):
    """Claims and denials by month."""
    months = {}
    for claim in claims:
        counts = months.setdefault(claim.submitted_date.strftime("%Y-%m"), [0, 0])
        counts[0] += 1
        counts[1] += claim.outcome == "DENIED"
    return [
        {
            "month": month,
            "denial_rate": round(denied / total * 100, 1),
            "total_claims": total,
            "denied_claims": denied,
        }
        for month, (total, denied) in sorted(months.items())
    ]
