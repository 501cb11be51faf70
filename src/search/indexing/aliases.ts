import { endpoints } from '../../contract/endpoints';
import { errors } from '../../contract/errors';
import { limits } from '../../contract/limits';
import { legacyResponses } from '../../contract/legacy-responses';
import { roles } from '../../contract/roles';
import { errorPath, statusPath } from '../../contract/site';
import { causes } from '../../errors/causes';
import { knownStatuses } from '../../errors/statuses';
import { reasonPhrases } from '../../contract/http-statuses';
import { detailMessages, messagesOf } from '../../errors/recognition/known-messages';
import { peopleWords } from './section-aliases';

/** What a page or section is found by although it may not say it, by path with anchor: statuses, exact texts, names of fields and headers, people’s words. */
export function aliases(): Map<string, string> {
  const found = new Map<string, string[]>();
  const add = (path: string, ...texts: string[]): void => {
    found.set(path, [...(found.get(path) ?? []), ...texts]);
  };
  for (const { code, status, details, headers } of errors) {
    const titles = causes[code].map(({ title }) => title);
    const names = [...Object.keys(details.example ?? {}), ...headers.map(({ name }) => name)];
    add(errorPath(code), code, code.replaceAll('_', ' '), ...messagesOf(code), ...names, ...titles);
    if (status !== null) add(errorPath(code), ...statusWords(status));
  }
  for (const status of knownStatuses) add(statusPath(status), ...statusWords(status));
  for (const { text, code, cause } of [...detailMessages, ...legacyResponses]) {
    if (code !== null && cause !== null) add(`${errorPath(code)}#${cause}`, text);
  }
  add('/API_TROUBLESHOOTING/#limits-table', ...limits.map(({ scope }) => scope));
  add('/API_EXAMPLES/#roles', ...roles.map(({ role }) => role));
  for (const { id, method, path } of endpoints) add(`/API_EXAMPLES/#${id}`, method, path);
  for (const [path, words] of Object.entries(peopleWords)) add(path, words);
  return new Map([...found].map(([path, texts]) => [path, texts.join(' ')]));
}

const statusWords = (status: number): string[] => [
  String(status),
  `HTTP ${status}`,
  reasonPhrases[status] ?? '',
];
