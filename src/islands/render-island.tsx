import {
  Component,
  createElement,
  type FunctionComponent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { createPortal, flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { preserveState } from './preserve-state';

interface Rendered {
  key: number;
  element: HTMLElement;
  child: ReactElement;
}

let root: Root | undefined;
let rendered: readonly Rendered[] = [];
let count = 0;

/**
 * Puts a component in the place of an island’s HTML, with what the reader did to it; `pressed` is the button whose press
 * woke it. All islands share one root, so that `useId` is unique over the page. Throws where the component throws now;
 * where it throws later, the HTML comes back and `onFailure` is called.
 */
export function renderIsland(
  island: HTMLElement,
  component: (props: never) => unknown,
  props: never,
  pressed: Element | null,
  onFailure: () => void,
): void {
  const key = count++;
  const live = island.cloneNode(false) as HTMLElement;
  live.dataset.mounted = '';
  const restore = preserveState(island, pressed);
  let failure: unknown = null;
  const onError = (error: unknown): void => {
    failure = error ?? new Error('The island failed.');
    if (!live.isConnected) return;
    forget(key);
    live.replaceWith(island);
    onFailure();
  };
  const child = (
    <Boundary onError={onError}>
      {createElement(component as FunctionComponent<object>, props)}
    </Boundary>
  );
  rendered = [...rendered, { key, element: live, child }];
  update();
  if (failure !== null) {
    forget(key);
    throw failure as Error;
  }
  island.replaceWith(live);
  restore(live);
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
