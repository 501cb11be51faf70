import { expect, test } from 'vitest';
import { correctTypos } from './correct-typos';

test.each([
  ['a word in any case', 'Wrong PASWORD!', [['pasword', 'password']], 'wrong password!'],
  ['every time it stands there', 'tokn, tokn', [['tokn', 'token']], 'token, token'],
  ['not inside another word', 'mytokn tokn', [['tokn', 'token']], 'mytokn token'],
  [
    'each once, not what another became',
    'limt limit',
    [
      ['limt', 'limit'],
      ['limit', 'limits'],
    ],
    'limit limits',
  ],
  ['a name as a whole', 'retry-atfer 5', [['retry-atfer', 'retry-after']], 'retry-after 5'],
  ['a part of a name', 'x_premission_y', [['premission', 'permission']], 'x_permission_y'],
  ['with accents', 'tökn', [['tokn', 'token']], 'token'],
  ['as it is, signs of String.replace too', 'a b', [['a', '$&$`$1']], '$&$`$1 b'],
  ['nothing', 'Token expired', [['token', 'token']], 'token expired'],
] as [string, string, [string, string][], string][])(
  'corrects %s',
  (_, typed, pairs, corrected) => {
    const words = pairs.map(([word, meant]) => ({ word, meant }));
    expect(correctTypos(typed, words)).toBe(corrected);
  },
);
