/** The inline scripts of the pages’ head that were reviewed, by name: SHA-256 of their text in base 64, as they stand in the build. */
export const knownScripts: Readonly<Record<string, string>> = {
  // src/browser/early-script.ts
  'language of the samples and colour mode': '9sThlxQ9Grf8CNw2Olkzw/ZG8x1JqZqdahA/CJHyNEE=',
};
