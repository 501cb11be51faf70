import type { ReactElement } from 'react';
import { findPolicy } from '../policies/policies';
import { figureRows } from '../simulation/figure-rows';
import type { PlayedRun } from '../picture/played-runs';
import styles from './Comparison.module.css';

/** The figures of both runs beside each other. */
export function FiguresTable({ runs }: { runs: readonly PlayedRun[] }): ReactElement {
  return (
    <table className={styles.figures} aria-label="Figures">
      <thead>
        <tr>
          <td />
          {runs.map(({ run }, index) => (
            <th key={index} scope="col">
              {findPolicy(run.policy).name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figureRows(...runs.map(({ figures }) => figures)).map(({ name, values }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, index) => (
              <td key={index}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
