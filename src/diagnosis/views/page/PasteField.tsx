import { useId, useRef, useState, type DragEvent, type ReactElement } from 'react';
import { readTextFile } from './read-file';
import buttons from '../../../ui/Button.module.css';
import paste from '../../../ui/PasteArea.module.css';
import styles from './PasteField.module.css';

/** The anchor of the box in its page. */
export const pasteAnchor = 'paste';

const placeholder = `$ curl -v …
> GET /api/v1/claims/ HTTP/1.1
> Authorization: Bearer eyJ…
< HTTP/1.1 401 Unauthorized`;

/** A longer text is read like a file: laid out in the field, it would slow typing down. */
const maxShown = 100_000;

/** A text with its origin. */
export interface PastedInput {
  text: string;
  /** Null where the field shows it. */
  file: { name: string; size: number } | null;
}

/** One large box: for typing and pasting, and for a file by button or drop. A file replaces what was there. */
export function PasteField({
  input,
  onInput,
  onProblem,
}: {
  input: PastedInput;
  onInput: (input: PastedInput) => void;
  /** What to tell the reader of a file that cannot be read. */
  onProblem: (problem: string) => void;
}): ReactElement {
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const newest = useRef(0);
  const [isOver, setIsOver] = useState(false);

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    newest.current += 1;
    const turn = newest.current;
    const read = await readTextFile(file);
    // A file chosen later, or a key, came first.
    if (turn !== newest.current) return;
    if ('problem' in read) onProblem(read.problem);
    else onInput({ text: read.text, file: { name: file.name, size: file.size } });
  }

  function type(text: string): void {
    newest.current += 1;
    onInput({ text, file: null });
  }

  function onDrag(event: DragEvent, over: boolean): void {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(over);
  }

  return (
    // Dropping is one way of three: the field and the button are the others.
    <div
      role="presentation"
      id={pasteAnchor}
      className={`needs-js ${paste.box} ${styles.box}`}
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        onDrag(event, false);
        void take(event.dataTransfer.files[0]);
      }}
    >
      <label htmlFor={`${id}-text`} className="visually-hidden">
        The failed call: command, output, HAR, traceback or response
      </label>
      <textarea
        id={`${id}-text`}
        className={`${paste.field} ${styles.field}`}
        rows={6}
        aria-describedby={`${id}-hint`}
        placeholder={placeholder}
        value={input.file ? '' : input.text}
        onChange={(event) => type(event.target.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text');
          if (text.length <= maxShown) return;
          event.preventDefault();
          newest.current += 1;
          onInput({ text, file: { name: 'Pasted text', size: text.length } });
        }}
        autoCapitalize="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
      />
      <div className={paste.bar}>
        <span id={`${id}-hint`}>
          Output of <code>curl -v</code>, a HAR, a traceback, a console: paste all of it. Nothing is
          sent or stored.
        </span>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".har,.json,.log,.txt,.http,text/*,application/json"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file again is a change too.
            event.target.value = '';
          }}
        />
        <button type="button" className={buttons.button} onClick={() => picker.current?.click()}>
          Open a file
        </button>
        <button
          type="button"
          className={buttons.button}
          disabled={input.text === ''}
          onClick={() => type('')}
        >
          Clear
        </button>
      </div>
    </div>
  );
}
