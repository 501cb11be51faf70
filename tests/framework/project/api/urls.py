from django.urls import include, path
from rest_framework.routers import SimpleRouter

from . import insight, views

router = SimpleRouter()
router.register("uploads", views.Uploads, basename="upload")
router.register("claims", views.Claims, basename="claim")
router.register("drift-events", insight.DriftEvents, basename="drift-event")
router.register("reports", insight.Reports, basename="report")
router.register("alerts", views.Alerts, basename="alert")

urlpatterns = [
    path("auth/token/", views.Login.as_view()),
    path("auth/token/refresh/", views.Refresh.as_view()),
    path("auth/token/verify/", views.Verify.as_view()),
    path("health/", views.Health.as_view()),
    path("dashboard/", insight.Dashboard.as_view()),
    path("ingest/webhook/", views.Webhook.as_view()),
    path("", include(router.urls)),
]
