import { Fragment, type ReactElement } from 'react';

/** Text from the contract: what stands in backticks becomes code, everything else stays plain text. */
export function InlineText({ text }: { text: string }): ReactElement {
  return (
    <>
      {text
        .split('`')
        .map((part, index) =>
          index % 2 === 1 ? (
            <code key={index}>{part}</code>
          ) : (
            <Fragment key={index}>{part}</Fragment>
          ),
        )}
    </>
  );
}
