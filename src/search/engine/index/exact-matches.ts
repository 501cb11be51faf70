import { errors } from '../../../contract/errors';
import { reasonPhrases } from '../../../contract/http-statuses';
import { legacyResponses } from '../../../contract/legacy-responses';
import { errorPath, statusPath } from '../../../contract/site';
import { findCode, type FoundCode } from '../../../errors/recognition/find-code';
import { formatLinkParams, type LinkParams } from '../../../errors/call-details/link-params';
import { knownMessages } from '../../../errors/recognition/known-messages';
import { parseResponse } from '../../../errors/recognition/parse-response';
import { findClientText } from '../query/client-texts';
import { readPasted, type PastedResponse } from '../query/pasted-response';
import { stemsInOrder, tokenize } from '../query/tokenize';

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
  /** Those that a text with other words may mean: they come after the two best by words. */
  possible: readonly ExactMatch[];
  /** The page of the code that the text suggests, when its cause is uncertain. */
  preferredPage: string | null;
  isPastedResponse: boolean;
  /** The page of the code whose causes the text asks for: it says the code or its status, and perhaps more. */
  codePage: string | null;
  /** A pasted response that holds no code of the API. */
  withoutCode: PastedResponse | null;
}

/** Texts of other bodies that readers also type in their own words, such as “Token expired”. */
const everydayTexts: ReadonlySet<string> = new Set(
  legacyResponses.map(({ text }) => text).filter((text) => text.split(' ').length <= 2),
);
const plain = (text: string): string => text.replace(/[^A-Za-z0-9]+/g, ' ').trim();

/**
 * Finds the code, status, exact message or pasted response in a text. Expects the output of `cutInput`. `given` is what
 * was typed for the link.
 */
export function findExactMatches(typed: string, given: LinkParams): ExactMatches {
  const response = parseResponse(typed);
  const isPastedResponse = response.body !== null || response.status !== null;
  const found = findCode(typed, response);
  const exactly = (matches: readonly ExactMatch[]): ExactMatches => ({
    matches,
    possible: [],
    preferredPage: null,
    isPastedResponse,
    codePage: null,
    withoutCode: null,
  });
  const pasted = readPasted(typed, response);
  if (pasted !== null && isBare(found)) {
    const explained = pasted.entry === null ? [] : [matchOf(pasted.entry)];
    return { ...exactly(explained), isPastedResponse: true, withoutCode: pasted };
  }
  const clientText = isPastedResponse ? null : findClientText(typed);
  if (clientText !== null) {
    const others = found.kind === 'code' ? [matchOf(errorPath(found.code))] : [];
    return exactly([matchOf(clientText), ...others]);
  }
  if (found.kind === 'none') return exactly(partOfText(typed));
  if (found.kind === 'status') {
    return { ...exactly([]), ...statusMatches(found, given), isPastedResponse };
  }
  const { code, cause, text, values } = found;
  const isEveryday = text !== null && everydayTexts.has(text) && plain(text) !== plain(typed);
  if (isEveryday && !isPastedResponse) {
    const isSame = plain(text).toLowerCase() === plain(typed).toLowerCase();
    const possible = isSame || cause === null ? [] : [matchOf(`${errorPath(code)}#${cause}`)];
    return { ...exactly([]), possible, preferredPage: isSame ? errorPath(code) : null };
  }
  const entry = errorPath(code);
  const page = { entry, path: entry + formatLinkParams({ ...given, ...values }) };
  const causes = cause === null ? [] : [matchOf(`${entry}#${cause}`)];
  return {
    ...exactly(isPastedResponse ? [page, ...causes] : [...causes, page]),
    codePage: text === null && !isPastedResponse ? entry : null,
  };
}

/** Whether a text says no more than a status that has no code. */
const isBare = (found: FoundCode): boolean =>
  found.kind === 'none' || (found.kind === 'code' && found.code === 'error' && found.text === null);

/** The page of the code of a status, or where it has several the page of the status before theirs. */
function statusMatches(
  { status, values }: Extract<FoundCode, { kind: 'status' }>,
  given: LinkParams,
): Pick<ExactMatches, 'matches' | 'possible' | 'codePage'> {
  const fragment = formatLinkParams({ ...given, ...values });
  const codes = errors.filter((error) => error.status === status).map(({ code }) => code);
  const pages = codes.map((code) => ({ entry: errorPath(code), path: errorPath(code) + fragment }));
  const choice = { entry: statusPath(status), path: statusPath(status) + fragment };
  const [only] = pages;
  return codes.length === 1 && only
    ? { matches: [only], possible: [choice], codePage: only.entry }
    : { matches: [choice, ...pages], possible: [], codePage: null };
}

const aroundCode = 'http error status code request response client server failed fails url';

/** Whether a text says nothing but a code or its status. */
export function saysOnlyCode(typed: string, codePage: string): boolean {
  const error = errors.find(({ code }) => errorPath(code) === codePage);
  const phrase = reasonPhrases[error?.status ?? 0] ?? '';
  const names = new Set(stemsInOrder(`${error?.code} ${error?.status} ${phrase} ${aroundCode}`));
  return stemsInOrder(typed).every((stem) => names.has(stem));
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
