import type { ReactElement } from 'react';
import { limits } from '../../contract/limits';
import { formatSeconds, limitText } from '../../limits/rates';
import type { Comparison } from '../scenario/presets';
import {
  contractLimit,
  periods,
  ranges,
  type NumberKey,
  type Scenario,
  type Sharing,
  type WorkKind,
} from '../scenario/scenario';
import { NumberField, SelectField } from './Fields';
import styles from './LabForm.module.css';

const scopeOptions = limits.map(
  (limit) => [limit.scope, `${limit.scope}, ${limitText(limit)}`] as const,
);

const workOptions: readonly (readonly [WorkKind, string])[] = [
  ['burst', 'a number of calls at once'],
  ['steady', 'calls at a steady pace'],
  ['cron', 'a cron job'],
  ['poll', 'polling a report'],
];

/** The numbers that each kind of work needs. */
const workNumbers: Readonly<Record<WorkKind, readonly [key: NumberKey, label: string][]>> = {
  burst: [['calls', 'Calls of each']],
  steady: [['every', 'A call every … seconds']],
  cron: [
    ['every', 'A run every … seconds'],
    ['calls', 'Calls of each run'],
  ],
  poll: [
    ['every', 'A poll every … seconds'],
    ['report', 'Report done after … seconds'],
  ],
};

const counts: readonly NumberKey[] = ['requests', 'clients', 'calls', 'seed'];

/** What is played, as a form; a change plays at once. */
export function LabForm({
  comparison,
  onChange,
}: {
  comparison: Comparison;
  onChange: (comparison: Comparison) => void;
}): ReactElement {
  const { scenario } = comparison;
  const set = (changes: Partial<Scenario>): void =>
    onChange({ ...comparison, scenario: { ...scenario, ...changes } });
  const number = (key: NumberKey, label: string): ReactElement => (
    <NumberField
      key={key}
      label={label}
      value={scenario[key]}
      range={ranges[key]}
      {...(counts.includes(key) ? {} : { hint: formatSeconds(scenario[key]) })}
      onChange={(value) => set({ [key]: value })}
    />
  );
  const isAddress = limits.find(({ scope }) => scope === scenario.scope)?.key === 'ip';
  const sharingOptions: readonly (readonly [Sharing, string])[] = isAddress
    ? [
        ['shared', 'one IP address for all'],
        ['own', 'an IP address for each'],
      ]
    : [
        ['shared', 'one account for all'],
        ['own', 'an account for each'],
      ];
  return (
    <div className={styles.form}>
      <fieldset>
        <legend>Clients</legend>
        {number('clients', 'Clients')}
        <SelectField
          label="They have"
          value={scenario.sharing}
          options={sharingOptions}
          onChange={(sharing) => set({ sharing })}
        />
      </fieldset>
      <fieldset>
        <legend>Work</legend>
        <SelectField
          label="Each client has"
          value={scenario.work}
          options={workOptions}
          onChange={(work) => set({ work })}
        />
        {workNumbers[scenario.work].map(([key, label]) => number(key, label))}
      </fieldset>
      <fieldset>
        <legend>Limit</legend>
        <SelectField
          label="Scope"
          value={scenario.scope}
          options={scopeOptions}
          onChange={(scope) => set({ scope, ...contractLimit(scope) })}
        />
        {number('requests', 'Requests')}
        <SelectField
          label="per"
          value={scenario.period}
          options={periods.map((period) => [period, period] as const)}
          onChange={(period) => set({ period })}
        />
      </fieldset>
      <fieldset>
        <legend>Run</legend>
        {number('wait', 'Full at first for … seconds')}
        {number('length', 'At most … seconds')}
        {number('delay', 'Fixed delay, seconds')}
        {number('seed', 'Random seed')}
      </fieldset>
    </div>
  );
}
