import type { ReactElement } from 'react';

/** An exact text of the API in code style, its `{name}` parts marked as variable. */
export function MessageTemplate({ text }: { text: string }): ReactElement {
  return (
    <code>
      {text.split(/\{([a-z_]+)\}/).map((part, index) => {
        return index % 2 === 1 ? <var key={index}>{part}</var> : part;
      })}
    </code>
  );
}
