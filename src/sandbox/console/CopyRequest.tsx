import type { ReactElement } from 'react';
import { CopyButton } from '../../ui/CopyButton';
import { InputError, type ConsoleRequest } from './console-request';
import { asCurl, asJavaScript, asPython } from './copy-as';

/**
 * Buttons that copy the request as curl, Python and JavaScript for the real API. `onProblem` gets why
 * it cannot be copied; null where it can.
 */
export function CopyRequest({
  form,
  onProblem,
}: {
  form: ConsoleRequest;
  onProblem: (problem: string | null) => void;
}): ReactElement {
  function textOf(write: (form: ConsoleRequest) => string): string | null {
    try {
      const text = write(form);
      onProblem(null);
      return text;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      onProblem(error.message);
      return null;
    }
  }
  return (
    <>
      <CopyButton label="Copy as curl" what="request" text={() => textOf(asCurl)} />
      <CopyButton label="Copy as Python" what="request" text={() => textOf(asPython)} />
      <CopyButton label="Copy as JavaScript" what="request" text={() => textOf(asJavaScript)} />
    </>
  );
}
