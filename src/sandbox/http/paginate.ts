import { detailTexts } from '../../contract/detail-texts';
import { apiError } from './api-error';

interface Page<T> {
  count: number;
  next: string | null;
  previous: string | null;
  results: T[];
}

/** Entries of a page, unless `page_size` asks for another number. Source: FACTS.md §6. */
export const defaultPageSize = 50;

/** The page of a list that `page` and `page_size` of the URL ask for; throws the 404 of a page beyond the last. */
export function paginate<T>(rows: readonly T[], url: URL): Page<T> {
  const size = positive(lastValue(url, 'page_size')) ?? defaultPageSize;
  const wanted = lastValue(url, 'page');
  const last = Math.max(1, Math.ceil(rows.length / size));
  const number = wanted === undefined ? 1 : wanted === 'last' ? last : positive(wanted);
  if (number === null || number > last)
    throw apiError('not_found', { detail: detailTexts.invalidPage });
  return {
    count: rows.length,
    next: number < last ? pageUrl(url, number + 1) : null,
    previous: number > 1 ? pageUrl(url, number - 1) : null,
    results: rows.slice((number - 1) * size, number * size),
  };
}

/** Of a parameter that stands there twice, the framework takes the last. */
const lastValue = (url: URL, name: string): string | undefined =>
  url.searchParams.getAll(name).at(-1);

function positive(text: string | undefined): number | null {
  if (text === undefined || !/^\s*\+?\d{1,9}\s*$/.test(text)) return null;
  return Number(text) || null;
}

/** The parameters are sorted by name; the first page carries no `page`. */
function pageUrl(current: URL, page: number): string {
  const url = new URL(current);
  if (page === 1) url.searchParams.delete('page');
  else url.searchParams.set('page', String(page));
  url.searchParams.sort();
  return url.href;
}
