import { useId, useState, type ReactElement } from 'react';
import { useDiagnosis, type DiagnosisState } from '../../client/use-diagnosis';
import type { Example } from '../../examples';
import { DiagnosisView } from '../result/DiagnosisView';
import { PasteField, type PastedInput } from './PasteField';
import { formatSize } from './read-file';
import styles from './Diagnose.module.css';

/** The page’s diagnosis: a box, examples to try, and the result while the reader types. */
export function Diagnose({ examples }: { examples: readonly Example[] }): ReactElement {
  const id = useId();
  const [input, setInput] = useState<PastedInput>({ text: '', file: null });
  const [problem, setProblem] = useState<string | null>(null);
  const state = useDiagnosis(input.text);
  const { shown } = state;
  function take(next: PastedInput): void {
    setProblem(null);
    setInput(next);
  }
  return (
    <div className={styles.page}>
      <PasteField input={input} onInput={take} onProblem={setProblem} />
      <div className={`needs-js ${styles.examples}`}>
        <ul aria-labelledby={id}>
          <li id={id}>Try</li>
          {examples.map(({ label, text }) => (
            <li key={label}>
              <button type="button" onClick={() => take({ text, file: null })}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <p
        role="status"
        className={shown && !problem && !input.file ? 'visually-hidden' : styles.state}
      >
        {problem ?? (input.file ? `${input.file.name}, ${formatSize(input.file.size)}. ` : '')}
        {problem === null && stateText(state)}
      </p>
      {shown && <DiagnosisView shown={shown} />}
    </div>
  );
}

function stateText({ name, shown }: DiagnosisState): string {
  switch (name) {
    case 'empty':
      return '';
    case 'reading':
      return shown ? '' : 'Reading …';
    case 'failed':
      return 'The diagnosis could not be loaded. Check the connection, then type again.';
    case 'done':
      return shown
        ? `${shown.headline}${shown.findings[0] ? `, ${shown.findings[0].certainty}` : ''}.`
        : 'Nothing in it was recognised. Paste what curl -v printed, the whole traceback, or a HAR.';
  }
}
