import { expect, test } from 'vitest';
import { policies } from '../policies/policies';
import { presets } from '../scenario/presets';
import { helpText, readComparison } from './read-comparison';
import { comparisonText } from './terminal';

test('fifty workers, as printed', () => {
  expect(comparisonText(readComparison({ preset: 'fifty-workers' })!)).toMatchInlineSnapshot(`
    "50 clients share bulk_operation (20/hour): 1 call each.

                                     Exponential backoff, capped at 60 s  The guide’s formula
    All done after                   2 h 35 s                             2 h 2 s
    Calls sent                       2,600                                90
    Accepted                         50                                   50
    429s                             2,550 (98.1 %)                       40 (44.4 %)
    Given up                         0                                    0
    Still waiting at the end         0                                    0
    Quota unused while calls waited  0.5 %                                under 0.1 %
    Busiest second at the server     50 at 0:00:00                        50 at 0:00:00

    The guide’s formula is done 32 s earlier, after 2 h 2 s, with 90 calls instead of 2,600 and 40 rejections instead of 2,550.
    "
  `);
});

test.each(presets)('$id is printed in full', (preset) => {
  const text = comparisonText(preset);
  expect(text).toContain('429s');
  expect(text).not.toMatch(/undefined|NaN|Infinity/);
});

test('a value that is not allowed is named', () => {
  expect(readComparison({})).toBeNull();
  expect(() => readComparison({ preset: 'seventy-workers' })).toThrow('--preset seventy-workers');
  expect(() => readComparison({ clients: '0' })).toThrow('--clients 0 is not allowed');
});

test('the help names every preset and policy', () => {
  for (const { id } of [...presets, ...policies]) expect(helpText).toContain(`  ${id} `);
});
