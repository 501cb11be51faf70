import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { exampleFiles, readExamples } from '../diagnosis/examples';

/** Docusaurus plugin: the examples of the page `/diagnose/`, taken from the corpus. */
export function diagnosisExamples({ siteDir }: LoadContext): Plugin {
  const folder = path.join(siteDir, 'src/diagnosis/corpus');
  return {
    name: 'diagnosis-examples',
    getPathsToWatch: () => exampleFiles.map((file) => `${folder}/${file}.txt`),
    loadContent: () =>
      readExamples(
        Object.fromEntries(
          exampleFiles.map((file) => [file, readFileSync(`${folder}/${file}.txt`, 'utf8')]),
        ),
      ),
    contentLoaded: ({ content, actions }) => actions.setGlobalData(content),
  };
}
