import type { ReactElement } from 'react';
import { findPolicy } from '../policies/policies';
import { sectionsOf } from '../picture/sections';
import { clockText } from '../simulation/duration';
import { TableScroll } from '../../ui/TableScroll';
import type { PlayedRun } from '../picture/played-runs';
import styles from './Comparison.module.css';

const number = (value: number): string => value.toLocaleString('en-GB');

/** The pictures in numbers, closed at first. */
export function SectionsTable({
  runs,
  end,
}: {
  runs: readonly PlayedRun[];
  end: number;
}): ReactElement {
  return (
    <details className={styles.sections}>
      <summary>The picture in numbers</summary>
      {runs.map(({ run, progress }, index) => (
        <TableScroll key={index} label={`${findPolicy(run.policy).name}, over time`}>
          <thead>
            <tr>
              <th scope="col">{findPolicy(run.policy).name}</th>
              <th scope="col">Accepted</th>
              <th scope="col">Rejected</th>
              <th scope="col">Counted at the end</th>
            </tr>
          </thead>
          <tbody>
            {sectionsOf(progress, end).map(({ from, to, accepted, rejected, filled }) => (
              <tr key={from}>
                <th scope="row">{`${clockText(from)} to ${clockText(to)}`}</th>
                <td>{number(accepted)}</td>
                <td>{number(rejected)}</td>
                <td>{number(filled)}</td>
              </tr>
            ))}
          </tbody>
        </TableScroll>
      ))}
    </details>
  );
}
