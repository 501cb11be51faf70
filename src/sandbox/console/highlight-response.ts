/** A piece of a response; `colour` is a class of code.css, empty for plain text. */
export interface Piece {
  text: string;
  colour: '' | 'v' | 's' | 'n' | 'k';
}

/** A header’s name; or a JSON string with the colon after it where it is a name, a number, a literal. */
const headerName = /^[\w-]+(?=:)/gm;
const jsonToken =
  /("(?:[^"\\\n]|\\.)*")(\s*:)?|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?\b|\b(?:true|false|null)\b/gi;

/** The head of a response, as `curl -i` prints it, in pieces. */
export const highlightHead = (head: string): Piece[] => split(head, headerName, () => 'v');

/** A JSON body in pieces; any other text stays plain but for what looks like JSON. */
export const highlightBody = (body: string): Piece[] =>
  split(body, jsonToken, ([token, string, colon]) => {
    if (string !== undefined) return colon === undefined ? 's' : 'v';
    return /^[a-z]/i.test(token) ? 'k' : 'n';
  });

function split(
  text: string,
  token: RegExp,
  colourOf: (match: RegExpExecArray) => Piece['colour'],
): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), colour: '' });
    pieces.push({ text: match[0], colour: colourOf(match) });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), colour: '' });
  return pieces;
}
