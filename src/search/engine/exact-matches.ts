import { errors } from '../../contract/errors';
import { legacyResponses } from '../../contract/legacy-responses';
import { errorPath, statusPath } from '../../contract/site';
import { findCode, type FoundCode } from '../../errors/recognition/find-code';
import { formatLinkParams } from '../../errors/call-details/link-params';
import { knownMessages } from '../../errors/recognition/known-messages';
import { parseResponse } from '../../errors/recognition/parse-response';
import { termsIn } from './terms-in';

/** A result that stands first because the typed text names it exactly. */
export interface Pin {
  /** The entry’s path with its anchor. */
  entry: string;
  /** Where it leads: the entry, or its page with what was pasted in the fragment. */
  path: string;
}

/** What the typed text names exactly, best first; the code whose page comes first without a certain cause; whether an answer was pasted. */
export interface Pins {
  pins: readonly Pin[];
  favoured: string | null;
  isAnswer: boolean;
}

const none: Pins = { pins: [], favoured: null, isAnswer: false };

/** Texts of other bodies that readers also use as words of their own, such as “Token expired”. */
const everyday: ReadonlySet<string> = new Set(
  legacyResponses.map(({ text }) => text).filter((text) => text.split(' ').length <= 2),
);
const plain = (text: string): string => text.replace(/[^A-Za-z0-9]+/g, ' ').trim();

/** Finds the code, status, exact message or pasted answer in a typed text, which `cutInput` has cut. */
export function pinsFor(typed: string): Pins {
  const answer = parseResponse(typed);
  const isAnswer = answer.body !== null || answer.status !== null;
  const found = findCode(typed, answer);
  if (found.kind === 'none') return { ...none, pins: partPins(typed), isAnswer };
  if (found.kind === 'status') return { ...none, pins: statusPins(found), isAnswer };
  const { code, cause, text, values } = found;
  const page = { entry: errorPath(code), path: errorPath(code) + formatLinkParams(values) };
  if (!isAnswer && text !== null && everyday.has(text) && plain(text) !== plain(typed)) {
    const isSame = plain(text).toLowerCase() === plain(typed).toLowerCase();
    return { ...none, favoured: isSame ? errorPath(code) : null };
  }
  const causes = cause === null ? [] : [pinTo(`${errorPath(code)}#${cause}`)];
  return { ...none, pins: isAnswer ? [page, ...causes] : [...causes, page], isAnswer };
}

/** The page of a status; the code’s first where only one code has it. */
function statusPins({ status, values }: Extract<FoundCode, { kind: 'status' }>): Pin[] {
  const fragment = formatLinkParams(values);
  const codes = errors.filter((error) => error.status === status).map(({ code }) => code);
  const pages = codes.map((code) => ({ entry: errorPath(code), path: errorPath(code) + fragment }));
  const choice = { entry: statusPath(status), path: statusPath(status) + fragment };
  return codes.length === 1 ? [...pages, choice] : [choice, ...pages];
}

/** The text of which three or more typed words are a part, e.g. “two space-delimited values”. */
function partPins(typed: string): Pin[] {
  const part = plain(typed).toLowerCase();
  if (part.split(' ').length < leastPart) return [];
  const whole = knownMessages.find(({ text }) =>
    ` ${plain(text).toLowerCase()} `.includes(` ${part} `),
  );
  if (!whole || termsIn(part).size === 0) return [];
  const page = errorPath(whole.code);
  return [...(whole.cause === null ? [] : [pinTo(`${page}#${whole.cause}`)]), pinTo(page)];
}

const leastPart = 3;

const pinTo = (path: string): Pin => ({ entry: path, path });
