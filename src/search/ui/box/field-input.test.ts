import { expect, test } from 'vitest';
import { restoreLineBreaks, showLineBreaks } from './field-input';

test('line breaks are shown in one line and come back', () => {
  const text = 'HTTP/2 429\nretry-after: 60\n\n{"error":{}}';
  expect(showLineBreaks(text)).not.toContain('\n');
  expect(restoreLineBreaks(showLineBreaks(text))).toBe(text);
  expect(restoreLineBreaks(showLineBreaks('a\r\nb'))).toBe('a\nb');
});
