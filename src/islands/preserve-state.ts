const controls = 'a, button, input, select, textarea, summary, [tabindex]';

/**
 * Records what the reader did to the server’s HTML: focus, typed text, choices, caret, checked boxes, open rows and the
 * button pressed. The returned function restores it in the element that replaces it, which has the same controls.
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
  /** What was typed or chosen; empty where nothing was. */
  value: string;
  caret: readonly [start: number, end: number] | null;
  /** Or open. */
  isChecked: boolean;
}

const controlsOf = (element: HTMLElement): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>(controls),
];

function stateOf(control: HTMLElement): ControlState | undefined {
  const details = detailsOf(control);
  if (details) return { value: '', caret: null, isChecked: details.open };
  if (control instanceof HTMLSelectElement) {
    const isChanged = control.selectedOptions[0]?.defaultSelected === false;
    return { value: isChanged ? control.value : '', caret: null, isChecked: false };
  }
  if (isCheckbox(control)) return { value: '', caret: null, isChecked: control.checked };
  if (!isField(control)) return undefined;
  const { value, selectionStart, selectionEnd } = control;
  const isFocused = control === document.activeElement;
  const caret =
    isFocused && selectionStart !== null ? ([selectionStart, selectionEnd ?? 0] as const) : null;
  // What the server wrote is no input of the reader’s.
  return { value: value === control.defaultValue ? '' : value, caret, isChecked: false };
}

function restore(control: HTMLElement, state: ControlState | undefined): void {
  if (!state) return;
  const details = detailsOf(control);
  if (details) {
    details.open ||= state.isChecked;
  } else if (control instanceof HTMLSelectElement) {
    if (state.value !== '') setValue(control, state.value, 'change');
  } else if (isCheckbox(control)) {
    if (state.isChecked !== control.checked && state.isChecked) control.click();
  } else if (isField(control)) {
    if (state.value !== control.value && state.value !== '') {
      setValue(control, state.value, 'input');
    }
    if (state.caret) control.setSelectionRange(...state.caret);
  }
}

/** Sets it as the browser does, so that the component hears of it. */
function setValue(control: HTMLElement, value: string, event: 'input' | 'change'): void {
  const prototype = Object.getPrototypeOf(control) as object;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
  control.dispatchEvent(new Event(event, { bubbles: true }));
}

/** The row that a summary opens. */
const detailsOf = (control: HTMLElement): HTMLDetailsElement | null =>
  control.tagName === 'SUMMARY' && control.parentElement instanceof HTMLDetailsElement
    ? control.parentElement
    : null;

const isCheckbox = (control: HTMLElement): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === 'checkbox';

const isField = (control: HTMLElement): control is HTMLInputElement | HTMLTextAreaElement =>
  control instanceof HTMLTextAreaElement ||
  (control instanceof HTMLInputElement && ['text', 'search', 'number'].includes(control.type));
