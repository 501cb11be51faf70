import { detailTexts } from '../../contract/detail-texts';
import { apiError } from './api-error';

/** A page of a list as the API answers it. */
export interface Page<T> {
  count: number;
  next: string | null;
  previous: string | null;
  results: T[];
}

const defaultSize = 50;

/** Cuts a list to the page its address asks for (`page`, `page_size`); throws the 404 of a page beyond the last. */
export function paginate<T>(rows: readonly T[], url: URL): Page<T> {
  const size = positive(url.searchParams.get('page_size')) ?? defaultSize;
  const wanted = url.searchParams.get('page');
  const last = Math.max(1, Math.ceil(rows.length / size));
  const number = wanted === null ? 1 : wanted === 'last' ? last : positive(wanted);
  if (number === null || number > last)
    throw apiError('not_found', { detail: detailTexts.invalidPage });
  return {
    count: rows.length,
    next: number < last ? pageAddress(url, number + 1) : null,
    previous: number > 1 ? pageAddress(url, number - 1) : null,
    results: rows.slice((number - 1) * size, number * size),
  };
}

function positive(text: string | null): number | null {
  if (text === null || !/^\d{1,9}$/.test(text)) return null;
  return Number(text) || null;
}

/** The same address with another page; the first page carries no `page`. */
function pageAddress(url: URL, page: number): string {
  const address = new URL(url);
  if (page === 1) address.searchParams.delete('page');
  else address.searchParams.set('page', String(page));
  return address.href;
}
