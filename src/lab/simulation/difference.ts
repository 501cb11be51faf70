import { findPolicy, type PolicyId } from '../policies/policies';
import { durationText } from './duration';
import type { Figures } from './figures';

/** A policy with what its run came to. */
export interface Outcome {
  policy: PolicyId;
  figures: Figures;
}

/** What the second policy changes against the first, in one sentence. */
export function differenceText(first: Outcome, second: Outcome): string {
  if (first.policy === second.policy)
    return 'Both are the same policy: choose another one to compare with.';
  const [a, b] = [first.figures, second.figures];
  const name = findPolicy(second.policy).name;
  const { sent, rejected } = b;
  return `${name} ${finish(a, b)}, with ${count(sent, 'call', a.sent)} and ${count(rejected, 'rejection', a.rejected)}.`;
}

function finish(a: Figures, b: Figures): string {
  if (b.doneAt === null) {
    const left = unfinished(b);
    const other = unfinished(a);
    if (other === left) return `leaves as many calls undone (${left})`;
    return a.doneAt === null
      ? `leaves ${left} calls undone instead of ${other}`
      : `leaves ${left} calls undone where the other finishes after ${durationText(a.doneAt)}`;
  }
  if (a.doneAt === null) {
    return `is done after ${durationText(b.doneAt)} where the other leaves ${unfinished(a)} calls undone`;
  }
  const difference = Math.round((b.doneAt - a.doneAt) / 1000);
  if (difference === 0) return `is done at the same time, after ${durationText(b.doneAt)}`;
  const order = difference < 0 ? 'earlier' : 'later';
  return `is done ${durationText(Math.abs(difference) * 1000)} ${order}, after ${durationText(b.doneAt)}`;
}

const unfinished = ({ open, givenUp }: Figures): string => (open + givenUp).toLocaleString('en-GB');

const words: Readonly<Record<number, string>> = { 0: 'no', 1: 'one' };

function count(now: number, noun: string, other: number): string {
  const text = words[now] ?? now.toLocaleString('en-GB');
  const plural = now === 1 ? noun : `${noun}s`;
  return now === other
    ? `as many ${noun}s (${text === 'no' ? 0 : text})`
    : `${text} ${plural} instead of ${other.toLocaleString('en-GB')}`;
}
