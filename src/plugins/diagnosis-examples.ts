import type { LoadContext, Plugin } from '@docusaurus/types';
import { corpusText } from '../diagnosis/client/corpus-text';
import { exampleFiles, readExamples } from '../diagnosis/examples';

/** Docusaurus plugin: the examples of the page `/diagnose/`, taken from the corpus. */
export function diagnosisExamples({ siteDir }: LoadContext): Plugin {
  return {
    name: 'diagnosis-examples',
    getPathsToWatch: () => [`${siteDir}/src/diagnosis/corpus/**/*.txt`],
    loadContent: () =>
      readExamples(Object.fromEntries(exampleFiles.map((file) => [file, corpusText(file)]))),
    contentLoaded: ({ content, actions }) => actions.setGlobalData(content),
  };
}
