import { apiError } from './api-error';

/** The names of a media type: `application` and `json`; the parameters are dropped. */
function namesOf(mediaType: string): [string, string] {
  const [main = '', sub = ''] = (mediaType.split(';')[0] ?? '').trim().toLowerCase().split('/');
  return [main, sub];
}

/** Whether a media type is what `wanted` names, where `*` names all. The framework compares so in both directions. */
export function matchesMediaType(mediaType: string, wanted: string): boolean {
  const [main, sub] = namesOf(mediaType);
  const [wantedMain, wantedSub] = namesOf(wanted);
  return (wantedSub === '*' || wantedSub === sub) && (wantedMain === '*' || wantedMain === main);
}

const acceptOf = (request: Request): string[] =>
  (request.headers.get('accept') ?? '*/*')
    .split(',')
    .filter((part) => matchesMediaType('application/json', part));

/** Throws not_acceptable where `Accept` leaves no room for JSON, and not_found where `?format=` names anything else. */
export function checkAccept(request: Request): void {
  const format = new URL(request.url).searchParams.getAll('format').at(-1);
  if (format && format !== 'json') throw apiError('not_found');
  if (acceptOf(request).length === 0) throw apiError('not_acceptable');
}

/** A JSON text, indented where `Accept` asks for it: `application/json; indent=4`, up to 8 spaces. */
export function indentJson(request: Request, text: string): string {
  const [indent] = acceptOf(request).flatMap((part) => /;\s*indent=(\d+)/.exec(part)?.[1] ?? []);
  return indent === undefined
    ? text
    : JSON.stringify(JSON.parse(text), null, Math.min(Number(indent), 8));
}
