/** How long a button says what happened, in milliseconds. */
const duration = 2000;

const originals = new WeakMap<Element, string>();
const timers = new WeakMap<Element, ReturnType<typeof setTimeout>>();

/** Shows `text` in the button’s `[aria-live]` element for two seconds, counted from the last press. */
export function flashLabel(button: HTMLElement, text: string): void {
  const label = button.querySelector('[aria-live]');
  if (!label) return;
  const original = originals.get(label) ?? label.textContent;
  originals.set(label, original);
  clearTimeout(timers.get(label));
  label.textContent = text;
  timers.set(
    label,
    setTimeout(() => (label.textContent = original), duration),
  );
}
