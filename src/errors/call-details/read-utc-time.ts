/** A plus sign that was not percent-encoded arrives as a space. */
const form =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2})(:[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+ ]00:00)$/;

/** An ISO 8601 time in UTC (`Z` or `+00:00`) as `Date.toISOString` writes it; undefined for anything else, dates that do not exist included. */
export function readUtcTime(text: string): string | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const time = new Date(`${match[1]}${match[2] ?? ':00'}Z`);
  if (Number.isNaN(time.getTime())) return undefined;
  const iso = time.toISOString();
  return iso.slice(0, 16) === match[1] ? iso : undefined;
}
