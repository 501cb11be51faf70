/** What is known of the exceptions of Django and Django REST Framework 3.14. Source: FACTS.md §2. */
const known: Readonly<Record<string, { status: number; text?: string }>> = {
  'rest_framework.exceptions.ValidationError': { status: 400 },
  'rest_framework.exceptions.ParseError': { status: 400 },
  'rest_framework.exceptions.AuthenticationFailed': { status: 401 },
  'rest_framework.exceptions.NotAuthenticated': { status: 401 },
  'rest_framework.exceptions.PermissionDenied': { status: 403 },
  'rest_framework.exceptions.NotFound': { status: 404 },
  'rest_framework.exceptions.MethodNotAllowed': {
    status: 405,
    text: 'Method "{method}" not allowed.',
  },
  'rest_framework.exceptions.NotAcceptable': {
    status: 406,
    text: 'Could not satisfy the request Accept header.',
  },
  'rest_framework.exceptions.UnsupportedMediaType': {
    status: 415,
    text: 'Unsupported media type "{media_type}" in request.',
  },
  'rest_framework.exceptions.Throttled': { status: 429 },
  'rest_framework.exceptions.APIException': { status: 500 },
  'django.http.Http404': { status: 404 },
  'django.core.exceptions.PermissionDenied': { status: 403 },
};

/** Other places the same classes are imported from. */
const aliases: Readonly<Record<string, string>> = {
  'django.http.response.Http404': 'django.http.Http404',
  'rest_framework.serializers.ValidationError': 'rest_framework.exceptions.ValidationError',
};

const find = (dotted: string) => known[aliases[dotted] ?? dotted];

/** The status of a response to this exception; null where it is the exception’s own. */
export function statusOf(dotted: string): number | null {
  return dotted.endsWith('.APIException') ? null : (find(dotted)?.status ?? null);
}

/** What `str(exc)` gives; null where it differs, undefined where the class is not known. */
export function textOf(dotted: string): string | null | undefined {
  const entry = find(dotted);
  return entry ? (entry.text ?? null) : undefined;
}

/** The name of what the framework’s own exception handler returns. */
export const handlerResult = 'rest_framework.views.exception_handler()';

/** Whether the framework’s own handler turns this exception into a response, rather than returning `None`. */
export const handledByDefault = (dotted: string): boolean => find(dotted) !== undefined;
