const controls = 'a, button, input, select, textarea, [tabindex]';

/**
 * Remembers which control of an element has the focus, what is typed in it, which one was pressed and what is ticked; the returned
 * function gives it back once the element shows the same controls again.
 */
export function keepPlace(element: HTMLElement, pressed: Element | null): () => void {
  const before = [...element.querySelectorAll<HTMLElement>(controls)];
  const focused = before.findIndex((control) => control === document.activeElement);
  const press = before.findIndex((control) => control === pressed);
  const field = before[focused];
  const typed = field instanceof HTMLInputElement && field.type !== 'checkbox' ? field.value : '';
  const ticks = before.map(isTicked);
  return () => {
    const after = [...element.querySelectorAll<HTMLElement>(controls)];
    const target = after[focused];
    target?.focus({ preventScroll: true });
    if (typed !== '' && target instanceof HTMLInputElement) {
      // Set as the browser sets it, so that the component hears of it.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
        target,
        typed,
      );
      target.dispatchEvent(new Event('input', { bubbles: true }));
    }
    after[press]?.click();
    after.filter((box, at) => ticks[at] && !isTicked(box)).forEach((box) => box.click());
  };
}

const isTicked = (control: HTMLElement | undefined): boolean =>
  control instanceof HTMLInputElement && control.type === 'checkbox' && control.checked;
