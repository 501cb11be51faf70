import { useId, useState, type ReactElement, type ReactNode } from 'react';
import styles from './LabForm.module.css';

/** A number with its range; what is out of it is marked, and not taken over. */
export function NumberField({
  label,
  value,
  range: [min, max],
  hint,
  onChange,
}: {
  label: string;
  value: number;
  range: readonly [min: number, max: number];
  /** The value in words, e.g. as a length of time. */
  hint?: string;
  onChange: (value: number) => void;
}): ReactElement {
  const id = useId();
  const [draft, setDraft] = useState({ text: String(value), of: value });
  // A value from elsewhere replaces what was typed.
  const text = draft.of === value ? draft.text : String(value);
  const isValid = isWithin(text, min, max);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        step={1}
        value={text}
        aria-invalid={!isValid}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const typed = event.target.value;
          const number = isWithin(typed, min, max) ? Number(typed) : value;
          setDraft({ text: typed, of: number });
          if (number !== value) onChange(number);
        }}
      />
      <span id={`${id}-hint`} className={isValid ? styles.hint : styles.wrong}>
        {isValid ? hint : `${min} to ${max.toLocaleString('en-GB')}`}
      </span>
    </div>
  );
}

const isWithin = (text: string, min: number, max: number): boolean =>
  /^[0-9]{1,6}$/.test(text) && Number(text) >= min && Number(text) <= max;

/** A choice among a few. */
export function SelectField<T extends string>({
  label,
  value,
  options,
  onChange,
  children,
}: {
  label: string;
  value: T;
  options: readonly (readonly [value: T, label: string])[];
  onChange: (value: T) => void;
  children?: ReactNode;
}): ReactElement {
  const id = useId();
  return (
    <div className={`${styles.field} ${styles.wide}`}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([name]) => name === event.target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
      {children}
    </div>
  );
}
