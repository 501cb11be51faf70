const controls = 'a, button, input, select, textarea, summary, [tabindex]';

/**
 * Remembers what the reader did to an element’s HTML before its component was alive: which control has the focus, what
 * is typed in it and where the caret is, what is checked, and which button was pressed. The returned function does the
 * same to the element that takes its place and has the same controls.
 */
export function preserveState(
  before: HTMLElement,
  pressed: Element | null,
): (after: HTMLElement) => void {
  const old = controlsOf(before);
  const focused = old.findIndex((control) => control === document.activeElement);
  const press = old.findIndex((control) => control === pressed);
  const states = old.map(stateOf);
  return (after) => {
    const current = controlsOf(after);
    current.forEach((control, index) => restore(control, states[index]));
    current[focused]?.focus({ preventScroll: true });
    current[press]?.click();
  };
}

interface ControlState {
  value: string;
  caret: readonly [start: number, end: number] | null;
  isChecked: boolean;
}

const controlsOf = (element: HTMLElement): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>(controls),
];

function stateOf(control: HTMLElement): ControlState | undefined {
  if (isCheckbox(control)) return { value: '', caret: null, isChecked: control.checked };
  if (!isField(control)) return undefined;
  const { value, selectionStart, selectionEnd } = control;
  const isFocused = control === document.activeElement;
  const caret = isFocused ? ([selectionStart ?? 0, selectionEnd ?? 0] as const) : null;
  return { value, caret, isChecked: false };
}

function restore(control: HTMLElement, state: ControlState | undefined): void {
  if (!state) return;
  if (isCheckbox(control)) {
    if (state.isChecked !== control.checked && state.isChecked) control.click();
  } else if (isField(control)) {
    if (state.value !== control.value && state.value !== '') {
      // Set as the browser sets it, so that the component hears of it.
      const prototype = Object.getPrototypeOf(control) as object;
      Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, state.value);
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (state.caret) control.setSelectionRange(...state.caret);
  }
}

const isCheckbox = (control: HTMLElement): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === 'checkbox';

const isField = (control: HTMLElement): control is HTMLInputElement | HTMLTextAreaElement =>
  control instanceof HTMLTextAreaElement ||
  (control instanceof HTMLInputElement && ['text', 'search'].includes(control.type));
