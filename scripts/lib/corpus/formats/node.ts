import { urlOf, type CorpusFormat } from './format';
import { script } from './run-script';

const nodeCall =
  (text: (call: string) => string, modules?: string): CorpusFormat['write'] =>
  (scenario, server) => {
    const { method = 'GET', headers = {}, body } = scenario;
    const init = JSON.stringify({ method, headers, ...(body === undefined ? {} : { body }) });
    return script(
      process.execPath,
      'call.mjs',
      text(`${JSON.stringify(urlOf(scenario, server.port))}, ${init}`),
      modules,
    );
  };

/** A folder that has axios in its node_modules; without it the committed entries stay. */
const axiosFolder = process.env.CORPUS_NODE_FOLDER;

/** What Node’s clients print. */
export const nodeFormats: readonly CorpusFormat[] = [
  {
    name: 'Node fetch',
    origin: 'node',
    how: 'Node fetch, console.log(status, text)',
    view: 'response',
    only: ['viewer-creates', 'page-beyond', 'field-blank', 'json-nan', 'singular'],
    write: nodeCall(
      (call) => `const r = await fetch(${call});\nconsole.log(r.status, await r.text());\n`,
    ),
  },
  {
    name: 'axios',
    origin: 'node',
    how: 'axios in Node, console.error(error)',
    view: 'headers',
    only: [
      'no-header',
      'lower-case',
      'placeholder-undefined',
      'expired',
      'refresh-as-access',
      'wrong-password',
      'access-to-refresh',
      'viewer-creates',
      'id-absent',
      'singular',
      'login-quota',
      'media-text',
    ],
    expect: {
      'viewer-creates': 'permission_denied/role-too-low likely',
      'id-absent': 'not_found/id-wrong certain',
      'access-to-refresh': 'authentication_failed/access-token-as-refresh certain',
    },
    write: (scenario, server) =>
      axiosFolder === undefined
        ? Promise.resolve(null)
        : nodeCall(
            (call) =>
              `import axios from 'axios';\nconst [url, { body, ...rest }] = [${call}];\ntry { await axios({ url, data: body, ...rest }); } catch (error) { console.error(error); }\n`,
            axiosFolder,
          )(scenario, server),
  },
];
