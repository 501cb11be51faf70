import { useId, type ReactElement } from 'react';
import { findPolicy, policies, type PolicyId } from '../policies/policies';
import styles from './PolicyChoice.module.css';

/** A policy’s name, to be changed; as plain text on paper and without JavaScript. */
export function PolicyChoice({
  label,
  value,
  onChange,
}: {
  label: string;
  value: PolicyId;
  onChange: (value: PolicyId) => void;
}): ReactElement {
  const id = useId();
  return (
    <>
      <b className="no-js-only">{findPolicy(value).name}</b>
      <span className="needs-js">
        <label htmlFor={id} className="visually-hidden">
          {label}
        </label>
        <select
          id={id}
          className={styles.choice}
          value={value}
          onChange={(event) => {
            const chosen = policies.find((policy) => policy.id === event.target.value);
            if (chosen) onChange(chosen.id);
          }}
        >
          {policies.map((policy) => (
            <option key={policy.id} value={policy.id}>
              {policy.name}
            </option>
          ))}
        </select>
      </span>
    </>
  );
}
