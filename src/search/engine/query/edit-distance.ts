/**
 * Edits between two words: a letter added, removed or changed, or two neighbours swapped; more than `max` gives `max + 1`.
 * Source: optimal string alignment (restricted Damerau–Levenshtein).
 */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let rowBefore: number[] = [];
  let rowAbove = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let min = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(rowAbove[j]! + 1, row[j - 1]! + 1, rowAbove[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, rowBefore[j - 2]! + 1);
      }
      row.push(edits);
      min = Math.min(min, edits);
    }
    if (min > max) return max + 1;
    rowBefore = rowAbove;
    rowAbove = row;
  }
  return Math.min(rowAbove[b.length]!, max + 1);
}
