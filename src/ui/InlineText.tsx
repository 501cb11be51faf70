import { Fragment, type ReactElement } from 'react';

/** Text from the contract: what is in backticks becomes code, the rest stays plain text. */
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
