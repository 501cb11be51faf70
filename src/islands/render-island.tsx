import {
  Component,
  createElement,
  type FunctionComponent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { createPortal, flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';

interface Rendered {
  key: number;
  element: HTMLElement;
  child: ReactElement;
  onFailure: () => void;
}

let root: Root | undefined;
let rendered: readonly Rendered[] = [];
let count = 0;

/**
 * Renders a component into an element, at once. All islands share one root, so that `useId` is unique over the page.
 * Throws where the component throws now; where it throws later, `onFailure` is called and the element is left empty.
 */
export function renderIsland(
  element: HTMLElement,
  component: (props: never) => unknown,
  props: never,
  onFailure: () => void,
): void {
  const key = count++;
  let failure: unknown = null;
  let isNow = true;
  const child = (
    <Boundary
      onError={(error) => {
        failure = error ?? new Error('The island failed.');
        if (!isNow) {
          forget(key);
          onFailure();
        }
      }}
    >
      {createElement(component as FunctionComponent<object>, props)}
    </Boundary>
  );
  rendered = [...rendered, { key, element, child, onFailure }];
  update();
  isNow = false;
  if (failure === null) return;
  forget(key);
  throw failure as Error;
}

function forget(key: number): void {
  rendered = rendered.filter((other) => other.key !== key);
  queueMicrotask(update);
}

function update(): void {
  root ??= createRoot(document.createElement('div'));
  flushSync(() =>
    root?.render(
      <>{rendered.map(({ key, element, child }) => createPortal(child, element, String(key)))}</>,
    ),
  );
}

/** Keeps one island’s error from the others. */
class Boundary extends Component<
  { children: ReactNode; onError: (error: unknown) => void },
  { isFailed: boolean }
> {
  override state = { isFailed: false };

  static getDerivedStateFromError(): { isFailed: boolean } {
    return { isFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.isFailed ? null : this.props.children;
  }
}
