import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { labPath } from '../scenario/lab-url';
import { findPreset } from '../scenario/presets';
import { scenarioText } from '../scenario/scenario-text';
import { playedRuns } from '../picture/played-runs';
import { ComparisonView } from './ComparisonView';
import styles from './Comparison.module.css';

/** A preset with its story, picture and figures, computed when the page is built. Throws on an unknown one. */
export function PresetFigure({ id }: { id: string }): ReactElement {
  return <Still id={id} brief={false} />;
}

/** The picture of a preset alone, for a text that tells its story. */
export function PresetPicture({ id }: { id: string }): ReactElement {
  return <Still id={id} brief />;
}

function Still({ id, brief }: { id: string; brief: boolean }): ReactElement {
  const preset = findPreset(id);
  return (
    // Nobody searches for the numbers of a picture.
    <figure className={styles.comparison} aria-label={preset.title} data-unindexed="">
      {!brief && (
        <>
          {/* Without an id: search and contents list the section that it stands in. */}
          <h3>{preset.title}</h3>
          <p>{preset.story}</p>
        </>
      )}
      <p className={styles.setting}>{scenarioText(preset.scenario)}</p>
      <ComparisonView played={playedRuns(preset)} brief={brief} />
      <figcaption>
        <Link to={`${labPath}#preset=${preset.id}`} data-noBrokenLinkCheck={true}>
          Change it in the lab
        </Link>
      </figcaption>
    </figure>
  );
}
