import type { CorpusServer } from '../corpus-server';
import type { Scenario, View } from '../scenarios/scenario';

/** What the texts of a folder of the corpus come from. */
export type Origin = 'browser' | 'curl' | 'node' | 'python' | 'server' | 'written';

/** How an exchange is written down, by a program that makes the call. */
export interface CorpusFormat {
  name: string;
  /** The folder of the corpus: what the text comes from. */
  origin: Origin;
  how: string;
  view: View;
  /** The scenarios it is made for; all without a list. */
  only?: readonly string[];
  /** Expectations that differ from those of the view, by scenario. */
  expect?: Readonly<Record<string, string>>;
  /** The text; null where the program is not installed. */
  write: (scenario: Scenario, server: CorpusServer) => Promise<string | null>;
}

/** A scenario’s URL on a port. */
export const urlOf = ({ url }: Scenario, port: number): string =>
  url.startsWith('/') ? `http://localhost:${port}${url}` : url.replace(':8000', `:${port}`);

/** What curl is given to make a scenario’s call. */
export function curlArguments(scenario: Scenario, port: number): string[] {
  const { method = 'GET', headers = {}, body, follow } = scenario;
  return [
    ...(method === 'GET' || (body !== undefined && method === 'POST' && follow !== 'same-method')
      ? []
      : ['-X', method]),
    ...((follow ?? scenario.id.startsWith('slash-post')) ? ['-L'] : []),
    ...Object.entries(headers).flatMap(([name, value]) => [
      '-H',
      value === '' ? `${name};` : `${name}: ${value}`,
    ]),
    ...(body === undefined ? [] : ['--data-raw', body]),
    urlOf(scenario, port),
  ];
}
