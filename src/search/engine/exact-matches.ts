import { errors } from '../../contract/errors';
import { legacyResponses } from '../../contract/legacy-responses';
import { errorPath, statusPath } from '../../contract/site';
import { findCode, type FoundCode } from '../../errors/recognition/find-code';
import { formatLinkParams } from '../../errors/call-details/link-params';
import { knownMessages } from '../../errors/recognition/known-messages';
import { parseResponse } from '../../errors/recognition/parse-response';
import { tokenize } from './tokenize';

/** An entry that comes first because the typed text names it exactly. */
export interface ExactMatch {
  /** The entry’s path with its anchor. */
  entry: string;
  /** Where it leads: the entry, or its page with what was pasted in the fragment. */
  path: string;
}

/** What a typed text names exactly. */
export interface ExactMatches {
  /** Best first. */
  matches: readonly ExactMatch[];
  /** The page of the code that the text suggests, when its cause is uncertain. */
  preferredPage: string | null;
  isPastedResponse: boolean;
}

/** Texts of other bodies that readers also type in their own words, such as “Token expired”. */
const everydayTexts: ReadonlySet<string> = new Set(
  legacyResponses.map(({ text }) => text).filter((text) => text.split(' ').length <= 2),
);
const plain = (text: string): string => text.replace(/[^A-Za-z0-9]+/g, ' ').trim();

/** Finds the code, status, exact message or pasted response in a text. Expects the output of `cutInput`. */
export function findExactMatches(typed: string): ExactMatches {
  const response = parseResponse(typed);
  const isPastedResponse = response.body !== null || response.status !== null;
  const found = findCode(typed, response);
  const exactly = (matches: readonly ExactMatch[]): ExactMatches => ({
    matches,
    preferredPage: null,
    isPastedResponse,
  });
  if (found.kind === 'none') return exactly(partOfText(typed));
  if (found.kind === 'status') return exactly(statusMatches(found));
  const { code, cause, text, values } = found;
  const isEveryday = text !== null && everydayTexts.has(text) && plain(text) !== plain(typed);
  if (isEveryday && !isPastedResponse) {
    const isSame = plain(text).toLowerCase() === plain(typed).toLowerCase();
    return { ...exactly([]), preferredPage: isSame ? errorPath(code) : null };
  }
  const page = { entry: errorPath(code), path: errorPath(code) + formatLinkParams(values) };
  const causes = cause === null ? [] : [matchOf(`${errorPath(code)}#${cause}`)];
  return exactly(isPastedResponse ? [page, ...causes] : [...causes, page]);
}

/** The page of a status, after the page of its code if it has only one. */
function statusMatches({ status, values }: Extract<FoundCode, { kind: 'status' }>): ExactMatch[] {
  const fragment = formatLinkParams(values);
  const codes = errors.filter((error) => error.status === status).map(({ code }) => code);
  const pages = codes.map((code) => ({ entry: errorPath(code), path: errorPath(code) + fragment }));
  const choice = { entry: statusPath(status), path: statusPath(status) + fragment };
  return codes.length === 1 ? [...pages, choice] : [choice, ...pages];
}

const minPartWords = 3;

/** The known text that contains the typed words, three or more, e.g. “two space-delimited values”. */
function partOfText(typed: string): ExactMatch[] {
  const part = plain(typed).toLowerCase();
  if (part.split(' ').length < minPartWords) return [];
  const whole = knownMessages.find(({ text }) =>
    ` ${plain(text).toLowerCase()} `.includes(` ${part} `),
  );
  if (!whole || tokenize(part).size === 0) return [];
  const page = errorPath(whole.code);
  return [...(whole.cause === null ? [] : [matchOf(`${page}#${whole.cause}`)]), matchOf(page)];
}

const matchOf = (path: string): ExactMatch => ({ entry: path, path });
