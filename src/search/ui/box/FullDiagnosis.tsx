import { useEffect, useRef, useState, type ComponentType, type ReactElement } from 'react';
import type { ShownDiagnosis } from '../../../diagnosis/client/shown-diagnosis';
import styles from './SearchBox.module.css';

type View = ComponentType<{ shown: ShownDiagnosis }>;

/** The whole diagnosis in place of the results. Its code is loaded when it is first opened. */
export function FullDiagnosis({
  shown,
  onClose,
}: {
  shown: ShownDiagnosis;
  onClose: () => void;
}): ReactElement {
  const back = useRef<HTMLButtonElement>(null);
  const [view, setView] = useState<{ View: View } | 'failed' | null>(null);
  useEffect(() => {
    back.current?.focus({ preventScroll: true });
    let isOver = false;
    import('../../../diagnosis/views/result/DiagnosisView').then(
      ({ DiagnosisView }) => {
        if (!isOver) setView({ View: DiagnosisView });
      },
      () => {
        if (!isOver) setView('failed');
      },
    );
    return () => {
      isOver = true;
    };
  }, []);
  return (
    <>
      <button
        ref={back}
        type="button"
        className={`${styles.plain} ${styles.back}`}
        onClick={onClose}
      >
        ← Back to the results
      </button>
      {view === 'failed' && (
        <p className={styles.notice}>
          The diagnosis could not be loaded. Check the connection, then go back and open it again.
        </p>
      )}
      {view !== null && view !== 'failed' && <view.View shown={shown} />}
    </>
  );
}
