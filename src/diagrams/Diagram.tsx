import type { ReactElement } from 'react';
import './Diagram.css';

/**
 * A diagram rendered ahead from a mermaid fence. `svg` is trusted, since it is made from this site's
 * Markdown; it has its own name and description.
 */
export function Diagram({ svg }: { svg: string }): ReactElement {
  return (
    // A wide diagram scrolls sideways, so the keyboard must be able to reach it.
    <div
      className="diagram"
      tabIndex={0}
      role="group"
      aria-label="Diagram"
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
