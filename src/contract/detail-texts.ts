/**
 * Recorded texts of `details` by meaning; `{name}` marks a part that varies.
 * Source: FACTS.md §2 “Recorded details”, §3 and §6.
 */
export const detailTexts = {
  required: 'This field is required.',
  blank: 'This field may not be blank.',
  null: 'This field may not be null.',
  notText: 'Not a valid string.',
  date: 'Date has wrong format. Use one of these formats instead: {formats}.',
  notObject: 'Invalid data. Expected a dictionary, but got {type}.',
  noData: 'No data provided',
  blacklisted: 'Token is blacklisted',
  adminOnly: 'Requires customer_admin role.',
  invalidPage: 'Invalid page.',
} as const;

/** Fills the `{name}` parts of a text; those not given stay. */
export function fillText(text: string, parts: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}
