/** The languages samples are written in, with the label a reader sees. */
export const sampleLanguages = {
  bash: 'curl',
  python: 'Python',
  javascript: 'JavaScript',
} as const;

/** The fence language of a sample. */
export type SampleLanguage = keyof typeof sampleLanguages;

/** Whether fences in this language are samples: grouped into tabs, and run by the tests. */
export function isSampleLanguage(language: string | null | undefined): language is SampleLanguage {
  return typeof language === 'string' && Object.hasOwn(sampleLanguages, language);
}
