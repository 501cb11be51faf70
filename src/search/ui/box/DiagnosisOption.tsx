import type { ReactElement } from 'react';
import type { ShownDiagnosis } from '../../../diagnosis/client/shown-diagnosis';
import { InlineText } from '../../../ui/InlineText';
import styles from './SearchBox.module.css';

/** The first result for a pasted call: its verdict. Chosen, it opens the whole diagnosis in place. */
export function DiagnosisOption({
  id,
  shown,
  isActive,
  onActivate,
  onChoose,
}: {
  id: string;
  /** Null while the text is read. */
  shown: ShownDiagnosis | null;
  isActive: boolean;
  onActivate: () => void;
  onChoose: () => void;
}): ReactElement {
  const [first] = shown?.findings ?? [];
  return (
    // The field handles the keys.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.option}
      onMouseMove={onActivate}
      onClick={onChoose}
      onKeyDown={undefined}
    >
      <span className={styles.title}>{shown?.headline ?? 'Reading what you pasted …'}</span>
      <span className={styles.why}>
        {first && <InlineText text={first.why} />}
        <span className={styles.open}>
          {first ? `${first.certainty} · Open the diagnosis` : ''}
        </span>
      </span>
    </div>
  );
}
