import type { ReactElement } from 'react';
import { formatFragment } from '../scenario/fragment';
import { presets, type Comparison } from '../scenario/presets';
import styles from './PresetChoice.module.css';

/** The presets as buttons; the story of the chosen one below. */
export function PresetChoice({
  comparison,
  onChoose,
}: {
  comparison: Comparison;
  onChoose: (comparison: Comparison) => void;
}): ReactElement {
  const chosen = formatFragment(comparison);
  const current = presets.find((preset) => formatFragment(preset) === chosen);
  return (
    <div className={styles.choice}>
      <div className={`needs-js ${styles.presets}`} role="group" aria-label="Start from">
        {presets.map((preset) => (
          <button
            key={preset.id}
            type="button"
            className={preset === current ? styles.current : undefined}
            aria-pressed={preset === current}
            onClick={() => onChoose(preset)}
          >
            {preset.title}
          </button>
        ))}
      </div>
      {current && <p className={styles.story}>{current.story}</p>}
    </div>
  );
}
