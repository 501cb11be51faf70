import { useHistory } from '@docusaurus/router';
import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { useRef, type MouseEvent, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { innerLink } from './inner-link';
import { useIslands, type Islands } from './use-islands';

/** The HTML of a page with its islands. */
export function StaticContent({
  path,
  html,
  islands,
}: {
  path: string;
  html: string;
  islands: Islands;
}): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const history = useHistory();
  const { withBaseUrl } = useBaseUrlUtils();
  const alive = useIslands(root, islands);

  function onClick(event: MouseEvent): void {
    const target = innerLink(event.nativeEvent, window.location, withBaseUrl('/'));
    if (target === null) return;
    event.preventDefault();
    history.push(target);
  }

  return (
    <>
      {/* Links are the ones that take clicks and keys; the page only sees which. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        ref={root}
        className="markdown"
        data-static-content={path}
        onClick={onClick}
        dangerouslySetInnerHTML={{ __html: html }}
      />
      {alive.map(({ element, Component, props }, index) =>
        createPortal(<Component {...props} />, element, String(index)),
      )}
    </>
  );
}
