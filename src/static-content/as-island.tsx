import type { ComponentType, ReactElement } from 'react';

/** A component whose HTML the browser can bring alive: marked with its name and its properties, which are plain JSON. */
export function asIsland<Props extends object>(
  name: string,
  Component: ComponentType<Props>,
): (props: Props) => ReactElement {
  return function Island(props) {
    return (
      <div data-island={name} data-props={JSON.stringify(props)}>
        <Component {...props} />
      </div>
    );
  };
}
