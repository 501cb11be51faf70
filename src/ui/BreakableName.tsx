import { Fragment, type ReactElement } from 'react';

/** A code or a role that breaks after its underscores, where it must. */
export function BreakableName({ name }: { name: string }): ReactElement {
  return (
    <>
      {name.split('_').map((part, index) => (
        <Fragment key={part}>
          {index > 0 && (
            <>
              _<wbr />
            </>
          )}
          {part}
        </Fragment>
      ))}
    </>
  );
}
