const controls = 'a, button, input, select, textarea, summary, [tabindex]';

/**
 * Records what the reader did to the server’s HTML: focus, typed text, caret, checked boxes and the button pressed. The
 * returned function restores it in the element that replaces it, which has the same controls.
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
