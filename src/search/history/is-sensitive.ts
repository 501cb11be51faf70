/** Longer texts are pasted, not typed. */
export const maxTyped = 100;

/** Names of secrets and personal data, also as part of a name: `client_secret`, `PGPASSWORD`, `accessToken`. */
const names =
  'token|secret|passw|pwd|passphrase|passcode|credential|api[ _-]?key|access[ _-]?key|private[ _-]?key|bearer|authori[sz]ation|cookie|sess(?:ion|id)|csrf|xsrf|signature|username|e-?mail|patient|member';
/** Short names that other words contain: they count only as a whole part of a name, as in `connect.sid`. */
const shortNames = 'access|refresh|key|auth|jwt|sid|sig|otp|pin|cvv|cvc|ssn|dob|mrn|iban';

const signs = [
  // Several lines, JSON and other bodies.
  /[\r\n]/,
  /^\s*[{[<]/,
  /[{[]\s*["']/,
  // Commands with a URL, an option or a password.
  /\b(?:curl|wget)\s(?:.*\s)?(?:-|["']?\S+[/.]\w)/i,
  /^\s*(?:\$\s*)?https?\s+(?:(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\s|\S+\.\w)/i,
  /(?:^|\s)-u\s*\S+:\S/,
  // A name with its value: `password=x`, `"refresh": "x"`, `user[pwd]=x`, `Cookie: x`.
  new RegExp(`(?:${names})[\\w.-]*["'\\\\\\])]*\\s*[:=]>?\\s*\\S`, 'i'),
  new RegExp(`(?:^|[^a-z])(?:${shortNames})["'\\\\\\])]*\\s*[:=]>?\\s*\\S`, 'i'),
  /[?&](?:code|state)=\S/i,
  // `Bearer` with anything but words that people search for.
  /\bbearer[\s+]+(?!(?:tokens?|auth\w*|scheme|header|prefix|format|is|not|missing|or|vs)\b)\S/i,
  // The start of a JWT or of a key file.
  /(?:^|[^A-Za-z])eyJ\w/,
  /-----BEGIN/,
  // E-mail addresses, `https://user:password@host`.
  /\S@\S/,
  // Numbers of persons, accounts, cards and telephones.
  /\d{9,}/,
  /\b\d{3}[- ]\d{2}[- ]\d{4}\b/,
  /(?:\d[ -]?){12,}\d/,
  /\+\d[\d ().-]{8,}/,
  // Long runs of letters and digits: keys, tokens and ids. With a slash they could be a path: capitals tell.
  /(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{20,}/,
  /(?=[\w+/=-]*\d)(?=[\w+/=-]*[a-z])(?=[\w+/=-]*[A-Z])[\w+/=-]{20,}/,
  /\b(?=[\da-f]*\d)(?=[\da-f]*[a-f])[\da-f]{12,}\b/i,
  /(?:[A-Za-z]+\d+){3}/,
];

/** A word after one that announces a secret: `Basic dmll…`, `the token is abc123`. */
const announced =
  /(?:\b(?:basic|digest|negotiate|apikey|tokens?|key|secret|password|pwd)|bearer)[\s+]+(?:is[\s+]+)?["'`]?([^\s"'`]{6,})/gi;
/** Ordinary words have no digit among their letters and no capital after a small letter. */
const random = /[A-Za-z]\S*\d|\d\S*[A-Za-z]|[a-z]\S*[A-Z]/;

/**
 * Whether a text may contain a pasted body, header, command, secret or id, or personal data. Such a text is never
 * remembered and never written to the URL. False positives are fine, false negatives are not.
 */
export function isSensitive(text: string): boolean {
  if (text.length > maxTyped) return true;
  const plain = decoded(text.normalize('NFKC').replace(/\p{Cf}/gu, ''));
  return (
    signs.some((sign) => sign.test(plain)) ||
    [...plain.matchAll(announced)].some(([, word = '']) => random.test(word))
  );
}

/** Without percent-encoding, however often it was applied; invalid encoding stays. */
function decoded(text: string): string {
  const next = text.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return next === text ? text : decoded(next);
}
