/** The strings that a JSON value holds, however deep: a loop, as a recursion overflows where a reader pastes deep nesting. */
export function stringsIn(value: unknown): string[] {
  const strings: string[] = [];
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') strings.push(next);
    else if (typeof next === 'object' && next !== null) {
      for (const inner of Object.values(next)) waiting.push(inner);
    }
  }
  return strings;
}
