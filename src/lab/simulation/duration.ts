import { formatSeconds } from '../../limits/rates';

/** Milliseconds for readers, to the second: `42 s`, `1 h 31 min 1 s`. */
export function durationText(milliseconds: number): string {
  return formatSeconds(Math.round(milliseconds / 1000));
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A moment of a simulation, in milliseconds from its start: `0:00:42`, `12:30:00`. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
