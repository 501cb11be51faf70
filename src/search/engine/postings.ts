/** Ascending whole numbers as text: differences in base 36, separated by spaces. */
export function packNumbers(numbers: readonly number[]): string {
  return numbers.map((number, at) => (number - (numbers[at - 1] ?? 0)).toString(36)).join(' ');
}

/** The numbers of a text that `packNumbers` wrote. */
export function unpackNumbers(text: string): number[] {
  if (text === '') return [];
  let number = 0;
  return text.split(' ').map((difference) => (number += parseInt(difference, 36)));
}
