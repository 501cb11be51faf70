import type { ReactElement } from 'react';
import { findError } from '../../contract/find';
import { OpenConsole } from './OpenConsole';

/** “Provoke this error”: opens the sandbox in the page with the request that gets this code. Throws on an unknown code. */
export function Provoke({ code }: { code: string }): ReactElement {
  const { title } = findError(code);
  return <OpenConsole label="Provoke this error" about={title} code={code} />;
}
