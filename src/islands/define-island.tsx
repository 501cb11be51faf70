import { createElement, type FunctionComponent, type ReactElement } from 'react';
import type { IslandComponent, IslandName, IslandProps } from './registry';

/** Marks a component’s HTML with its name in the registry and its properties, plain JSON, for `mount-islands.ts`. */
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
