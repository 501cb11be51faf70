import { fileKey } from './file-key';

/** The address a page is kept under: with its slash, without query (it may hold typed words) and fragment. */
export function pageKey(url: string): string {
  const key = fileKey(url);
  return key.endsWith('/') ? key : `${key}/`;
}
