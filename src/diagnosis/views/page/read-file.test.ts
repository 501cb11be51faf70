import { expect, test } from 'vitest';
import { formatSize, maxFileSize, readTextFile } from './read-file';

const file = (part: Partial<File>): File => ({ name: 'a.har', size: 3, ...part }) as File;

test('a file is read; one that is too large or gone is named', async () => {
  expect(await readTextFile(file({ text: async () => 'abc' }))).toEqual({ text: 'abc' });
  const large = file({ size: maxFileSize + 1, text: () => Promise.reject(new Error('read')) });
  expect(await readTextFile(large)).toEqual({
    problem: 'a.har has 50 MB: the limit is 50 MB. Save the failed call alone as HAR.',
  });
  const gone = file({ text: () => Promise.reject(new Error('gone')) });
  expect(await readTextFile(gone)).toEqual({
    problem: 'a.har could not be read. Choose it again.',
  });
});

test.each([
  [999, '999 bytes'],
  [3400, '3 kB'],
  [3_400_000, '3.4 MB'],
])('%i bytes are %s', (bytes, text) => expect(formatSize(bytes)).toBe(text));
