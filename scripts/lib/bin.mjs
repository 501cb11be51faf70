import path from 'node:path';

/**
 * The path of a program that an installed package brings, e.g. `docusaurus`.
 * @param {string} name
 */
export function bin(name) {
  return path.resolve('node_modules/.bin', name);
}
