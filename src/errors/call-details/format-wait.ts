const two = (value: number): string => String(value).padStart(2, '0');

/** Whole seconds for people: `42 s`, above a minute `2:05 min`, from an hour `1:00:00 h`. */
export function formatWait(seconds: number): string {
  if (seconds <= 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(seconds % 60);
  if (seconds < 3600) return `${minutes}:${rest} min`;
  return `${Math.floor(seconds / 3600)}:${two(minutes)}:${rest} h`;
}
