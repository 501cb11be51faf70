import { createElement, type FunctionComponent, type ReactElement } from 'react';
import type { IslandComponent, IslandName, IslandProps } from './registry';

/**
 * A component whose HTML the browser can bring alive: marked with its name in the registry and its properties, which
 * are plain JSON.
 */
export function defineIsland<Name extends IslandName>(
  name: Name,
  component: IslandComponent<Name>,
): (props: IslandProps<Name>) => ReactElement {
  return function Island(props) {
    return (
      <div data-island={name} data-props={JSON.stringify(props)}>
        {createElement(component as FunctionComponent<object>, props as object)}
      </div>
    );
  };
}
