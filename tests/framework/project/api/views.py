"""Login, health, uploads, claims, alerts and the webhook."""

import uuid

from django.db.models import Avg, Count, Q
from rest_framework import viewsets
from rest_framework.decorators import action
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from rest_framework.throttling import AnonRateThrottle, UserRateThrottle
from rest_framework.views import APIView
from rest_framework_simplejwt.views import TokenObtainPairView, TokenRefreshView, TokenVerifyView
from upstream.api.permissions import IsAdmin
from upstream.api.throttling import BulkThrottle, LoginThrottle, ReadThrottle, WriteThrottle

import clock
from config_from_tests import config

from . import models, serializers


class OwnCustomer:
    """Records of the caller's own customer, filtered by the query parameters that `filters` names."""

    permission_classes = [IsAuthenticated]
    lookup_value_regex = r"\d+"
    filters = {}

    def get_queryset(self):
        rows = self.model.objects.visible_to(self.request.user)
        for parameter, lookup in self.filters.items():
            value = self.request.query_params.get(parameter)
            if value:
                rows = rows.filter(**{lookup: value})
        return rows

    def paged(self, rows):
        return self.get_paginated_response(self.paginate_queryset(rows))


class Login(TokenObtainPairView):
    throttle_classes = [LoginThrottle]


class Refresh(TokenRefreshView):
    throttle_classes = [LoginThrottle]


class Verify(TokenVerifyView):
    throttle_classes = [LoginThrottle]


class Health(APIView):
    permission_classes = []

    def get_throttles(self):
        signed_in = self.request.user.is_authenticated
        return [UserRateThrottle() if signed_in else AnonRateThrottle()]

    def get(self, request):
        return Response({"status": "healthy", "version": "1.0.0", "timestamp": clock.now()})


class Uploads(OwnCustomer, viewsets.ReadOnlyModelViewSet):
    model = models.Upload
    serializer_class = serializers.Upload
    throttle_classes = [BulkThrottle]
    filters = {"status": "status"}

    def get_permissions(self):
        admin = [IsAdmin()] if self.action == "create" else []
        return [*super().get_permissions(), *admin]

    def create(self, request):
        fields = serializers.NewUpload(data=request.data)
        fields.is_valid(raise_exception=True)
        upload = models.Upload.objects.create(
            **fields.validated_data,
            id=max(models.Upload.objects.values_list("id", flat=True)) + 1,
            status="processing",
            uploaded_at=clock.now(),
            customer=request.user.profile.customer or 1,
        )
        return Response(serializers.Upload(upload).data, status=201)

    @action(detail=False)
    def stats(self, request):
        rows = list(self.get_queryset())
        counts = {
            status: sum(row.status == status for row in rows)
            for status in ("success", "failed", "processing")
        }
        total_rows = sum(row.row_count or 0 for row in rows)
        return Response({"total": len(rows), **counts, "total_rows": total_rows})


class Claims(OwnCustomer, viewsets.ReadOnlyModelViewSet):
    model = models.Claim
    serializer_class = serializers.Claim
    throttle_classes = [ReadThrottle]
    filters = {
        "payer": "payer",
        "outcome": "outcome",
        "submitted_date_after": "submitted_date__gte",
        "submitted_date_before": "submitted_date__lte",
        "start_date": "submitted_date__gte",
        "end_date": "submitted_date__lte",
    }

    def list(self, request):
        # The sandbox's own way to a 500, so that both have one.
        if request.query_params.get("page_size") == "1000":
            raise RuntimeError("page_size=1000")
        return super().list(request)

    @action(detail=False)
    def payer_summary(self, request):
        counts = {
            f"{outcome.lower()}_count": Count("id", filter=Q(outcome=outcome))
            for outcome in ("PAID", "DENIED", "OTHER")
        }
        rows = self.get_queryset().order_by("payer").values("payer")
        rows = rows.annotate(total_claims=Count("id"), **counts, average=Avg("allowed_amount"))
        page = self.paginate_queryset(rows)
        for row in page:
            row["denial_rate"] = round(row["denied_count"] / row["total_claims"] * 100, 1)
            row["avg_allowed_amount"] = f"{row.pop('average'):.2f}"
        return self.get_paginated_response(page)


class Alerts(OwnCustomer, viewsets.ReadOnlyModelViewSet):
    model = models.Alert
    serializer_class = serializers.Alert
    throttle_classes = [UserRateThrottle]
    filters = {"status": "status"}

    @action(
        detail=True,
        methods=["post"],
        permission_classes=[IsAuthenticated, IsAdmin],
        throttle_classes=[WriteThrottle],
    )
    def feedback(self, request, pk):
        fields = serializers.NewJudgment(data=request.data)
        fields.is_valid(raise_exception=True)
        alert = self.get_object()
        defaults = {"reason_codes": [], "notes": ""}
        judgment = models.Judgment.objects.create(
            **{**defaults, **fields.validated_data},
            id=alert.id * 1000 + alert.operator_judgments.count() + 1,
            alert=alert,
            created_at=clock.now(),
            operator=request.user,
        )
        return Response(serializers.Judgment(judgment).data, status=201)


class Webhook(APIView):
    """Takes an ingestion token, not a JWT. Its errors have no envelope."""

    authentication_classes = []
    permission_classes = []
    throttle_classes = [AnonRateThrottle]

    def post(self, request):
        scheme, _, token = request.META.get("HTTP_AUTHORIZATION", "").partition(" ")
        if scheme != "Bearer" or not token or " " in token:
            return self.refuse("Missing or invalid authorization header")
        if token == config["ingestionToken"] + "-expired":
            return self.refuse("Token expired")
        if token != config["ingestionToken"]:
            return self.refuse("Invalid token")
        if not request.data:
            return Response({"error": "Empty payload"}, status=400)
        key = request.META.get("HTTP_X_IDEMPOTENCY_KEY") or str(uuid.uuid4())
        ingestion, is_new = models.Ingestion.objects.get_or_create(
            key=key, defaults={"ingestion_id": str(uuid.uuid4())}
        )
        status = "accepted" if is_new else "duplicate"
        return Response({"status": status, "ingestion_id": ingestion.ingestion_id}, status=202)

    def refuse(self, why):
        return Response({"error": why}, status=401)
