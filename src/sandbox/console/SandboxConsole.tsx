import type { ReactElement } from 'react';
import { OpenConsole } from './OpenConsole';

/** The sandbox in the page, closed until it is asked for. */
export function SandboxConsole(): ReactElement {
  return <OpenConsole label="Open the sandbox" about="in this page" />;
}
