// npm run check:upstream -- PATH: compares the docs with the source of the API. See: -- --help
import path from 'node:path';
import { checkUpstream } from '../../src/upstream-check/cli/check-upstream';

const surroundings = {
  env: process.env,
  // npm changes to the project's folder; a path is meant from where it was called.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  project: path.resolve(import.meta.dirname, '../..'),
  print: (text: string) => console.log(text),
};

checkUpstream(process.argv.slice(2), surroundings).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
