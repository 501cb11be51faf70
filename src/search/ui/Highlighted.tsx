import type { ReactElement, ReactNode } from 'react';
import { wordsIn } from '../engine/words-in';

/** A text with the words marked that have one of the terms. */
export function Highlighted({
  text,
  terms,
}: {
  text: string;
  terms: ReadonlySet<string>;
}): ReactElement {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end, terms: own } of wordsIn(text)) {
    if (!own.some((term) => terms.has(term))) continue;
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
