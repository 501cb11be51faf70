"""A middleware that answers by itself, as a maintenance page or a limit on bodies does."""

from django.http import HttpResponse


class AnswersItself:
    """Answers with the status, the type and the body that the request's headers name."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "X-Answer-Status" not in request.headers:
            return self.get_response(request)
        return HttpResponse(
            request.headers.get("X-Answer-Body", ""),
            status=int(request.headers["X-Answer-Status"]),
            content_type=request.headers.get("X-Answer-Type", "application/json"),
        )
