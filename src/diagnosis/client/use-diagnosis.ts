import { useEffect, useRef, useState } from 'react';
import { createDiagnoser, type Diagnoser } from './diagnoser';
import type { ShownDiagnosis } from './shown-diagnosis';

/** Milliseconds without a key before the text is read. */
const pause = 120;

/** What is known of the current text. While it is read, `shown` is that of the text before. */
export interface DiagnosisState {
  name: 'empty' | 'reading' | 'done' | 'failed';
  /** Null where nothing was recognised. */
  shown: ShownDiagnosis | null;
}

const empty: DiagnosisState = { name: 'empty', shown: null };

/** The diagnosis of a text, a moment after it last changed. An empty text loads nothing. */
export function useDiagnosis(text: string): DiagnosisState {
  const diagnoser = useRef<Diagnoser | null>(null);
  const [last, setLast] = useState<{ text: string; state: DiagnosisState }>({
    text: '',
    state: empty,
  });
  const isEmpty = text.trim() === '';
  useEffect(() => () => diagnoser.current?.stop(), []);
  useEffect(() => {
    if (isEmpty) return;
    let isOver = false;
    const settle = (state: DiagnosisState): void => {
      if (!isOver) setLast({ text, state });
    };
    const timer = setTimeout(() => {
      diagnoser.current ??= createDiagnoser();
      diagnoser.current.diagnose(text).then(
        (shown) => settle({ name: 'done', shown }),
        () => settle({ name: 'failed', shown: null }),
      );
    }, pause);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text, isEmpty]);
  if (isEmpty) return empty;
  return last.text === text ? last.state : { name: 'reading', shown: last.state.shown };
}
