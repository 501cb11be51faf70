import type { ReactElement } from 'react';
import { CopyButton } from '../../ui/CopyButton';
import type { ConsoleRequest } from './console-request';
import { asCurl, asJavaScript, asPython } from './copy-as';

/** Buttons that copy the request as curl, Python and JavaScript for the real API. */
export function CopyRequest({ form }: { form: ConsoleRequest }): ReactElement {
  return (
    <>
      <CopyButton label="Copy as curl" what="request" text={() => asCurl(form)} />
      <CopyButton label="Copy as Python" what="request" text={() => asPython(form)} />
      <CopyButton label="Copy as JavaScript" what="request" text={() => asJavaScript(form)} />
    </>
  );
}
