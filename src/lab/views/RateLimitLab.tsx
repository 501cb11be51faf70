import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { CopyButton } from '../../ui/CopyButton';
import { formatFragment } from '../scenario/fragment';
import { presets, type Comparison } from '../scenario/presets';
import { scenarioText } from '../scenario/scenario-text';
import { playedRuns } from '../picture/played-runs';
import { ComparisonView } from './ComparisonView';
import { LabForm } from './LabForm';
import { Player } from './Player';
import { PolicyChoice } from './PolicyChoice';
import { PresetChoice } from './PresetChoice';
import { SectionsTable } from './SectionsTable';
import { useFragment } from './use-fragment';
import { useRuns } from './use-runs';
import styles from './Comparison.module.css';

const [start] = presets;

/** The lab: a scenario to choose and change, and what two policies come to. The server renders the first preset. */
export function RateLimitLab(): ReactElement {
  const linked = useFragment();
  const [own, setOwn] = useState<{ comparison: Comparison; after: Comparison | null } | null>(null);
  const [now, setNow] = useState<number | null>(null);
  const section = useRef<HTMLElement>(null);
  // A link that is followed replaces what was chosen before.
  const comparison: Comparison = own && own.after === linked ? own.comparison : (linked ?? start);
  const initial = useMemo(() => playedRuns(start), []);
  const { played, isComputing } = useRuns(comparison, start, initial);

  useEffect(() => {
    if (linked && window.scrollY > 0) section.current?.scrollIntoView({ block: 'start' });
  }, [linked]);

  const text = scenarioText(comparison.scenario);

  function change(next: Comparison): void {
    setOwn({ comparison: next, after: linked });
    setNow(null);
  }

  return (
    <section
      ref={section}
      className={styles.comparison}
      aria-label="Lab"
      aria-busy={isComputing}
      data-unindexed=""
    >
      <PresetChoice comparison={comparison} onChoose={change} />
      <p className={styles.setting}>{text}</p>
      <details className={`needs-js ${styles.scenario}`}>
        <summary>Change the scenario</summary>
        <LabForm comparison={comparison} onChange={change} />
      </details>
      <ComparisonView
        played={played}
        now={now}
        names={[
          <PolicyChoice
            key="first"
            label="First policy"
            value={comparison.first}
            onChange={(first) => change({ ...comparison, first })}
          />,
          <PolicyChoice
            key="second"
            label="Second policy"
            value={comparison.second}
            onChange={(second) => change({ ...comparison, second })}
          />,
        ]}
      >
        <Player runs={played.runs} end={played.axis.end} now={now} onMove={setNow} />
      </ComparisonView>
      <SectionsTable runs={played.runs} end={played.axis.end} />
      <CopyButton
        label="Copy link"
        what="to this scenario"
        text={() => window.location.href.replace(/#.*/s, '') + formatFragment(comparison)}
      />
      <span role="status" className="visually-hidden">
        {isComputing ? 'Computing …' : ''}
      </span>
    </section>
  );
}
