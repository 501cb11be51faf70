import {
  Component,
  createElement,
  type FunctionComponent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { createPortal, flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { preserveState } from './preserve-state';

interface Rendered {
  key: number;
  element: HTMLElement;
  child: ReactElement;
}

let shared: IslandRoot | null = null;
let count = 0;

/**
 * Replaces an island’s HTML by its component in one frame and restores the reader’s input. `pressed` is the button that
 * woke it. Throws where the component throws now; calls `onFailure` where it throws later. Either way the HTML is back.
 */
export function renderIsland(
  island: HTMLElement,
  component: (props: never) => unknown,
  props: never,
  pressed: Element | null,
  onFailure: () => void,
): void {
  const key = count++;
  const html = [...island.childNodes];
  const restore = preserveState(island, pressed);
  let failure: unknown = null;
  let isMounted = false;
  const onError = (error: unknown): void => {
    failure = error ?? new Error('The island failed.');
    if (!isMounted) return;
    // Not while React renders it.
    queueMicrotask(() => {
      giveUp();
      onFailure();
    });
  };
  const giveUp = (): void => {
    change((all) => all.filter((other) => other.key !== key));
    delete island.dataset.mounted;
    island.replaceChildren(...html);
  };
  const child = (
    <Boundary onError={onError}>
      {createElement(component as FunctionComponent<object>, props)}
    </Boundary>
  );
  island.replaceChildren();
  change((all) => [...all, { key, element: island, child }]);
  if (failure !== null) {
    giveUp();
    throw failure as Error;
  }
  isMounted = true;
  island.dataset.mounted = '';
  restore(island);
}

function change(next: (all: readonly Rendered[]) => readonly Rendered[]): void {
  flushSync(() => {
    if (shared) shared.setState(({ all }) => ({ all: next(all) }));
    // Rendered once: ids of `useId` are counted from the root.
    else {
      createRoot(document.createElement('div')).render(
        <IslandRoot ref={(root) => void (shared = root)} first={next([])} />,
      );
    }
  });
}

/** All islands of the page, in one tree. */
class IslandRoot extends Component<{ first: readonly Rendered[] }, { all: readonly Rendered[] }> {
  override state = { all: this.props.first };

  override render(): ReactNode {
    return this.state.all.map(({ key, element, child }) =>
      createPortal(child, element, String(key)),
    );
  }
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
