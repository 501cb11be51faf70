import { useEffect, useRef, type ReactElement } from 'react';
import { findError } from '../../contract/find';
import { useLinkParams } from '../call-details/use-link-params';
import { VerdictCells } from './VerdictCells';

/**
 * The verdict of a code’s page, with what the link says about the failed call (`#wait_seconds=42&request_id=…`) inside
 * its cells, as plain text. Throws on an unknown code.
 */
export function Verdict({ code }: { code: string }): ReactElement {
  const error = findError(code);
  const params = useLinkParams();
  const section = useRef<HTMLElement>(null);
  const isFromLink = Object.keys(params).length > 0;
  useEffect(() => {
    // For readers further down who followed a link on this page; at the top nothing must move.
    if (isFromLink && window.scrollY > 0) section.current?.scrollIntoView({ block: 'nearest' });
  }, [params, isFromLink]);
  return (
    <section
      ref={section}
      aria-label={isFromLink ? 'Your call, according to the link' : 'Whether to retry'}
    >
      <VerdictCells error={error} params={params} />
    </section>
  );
}
