/** Storage key of the choice; absent for “system”. It is the theme’s key (`storage.namespace` in docusaurus.config.ts), so that `npm run dev` agrees. */
export const colourModeKey = 'theme-upstream-api';

const choices = ['system', 'light', 'dark'] as const;
type Choice = (typeof choices)[number];

const isDark = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

function storedChoice(): Choice {
  try {
    const stored = localStorage.getItem(colourModeKey);
    return choices.find((choice) => choice === stored) ?? 'system';
  } catch {
    return currentChoice();
  }
}

const currentChoice = (): Choice =>
  choices.find((choice) => choice === document.documentElement.getAttribute('data-theme-choice')) ??
  'system';

/** Shows a choice on the root element, which the style sheet reads, and on the button. */
function show(choice: Choice): void {
  const shown = choice === 'system' ? (isDark().matches ? 'dark' : 'light') : choice;
  // On load the early script has set them: setting them again would style the page again.
  mark('data-theme-choice', choice);
  mark('data-theme', shown);
  for (const button of document.querySelectorAll('[data-colour-mode]')) {
    button.setAttribute('aria-label', `Colour mode: ${choice}`);
    button.setAttribute('title', `Colour mode: ${choice}`);
  }
}

function mark(attribute: string, value: string): void {
  const root = document.documentElement;
  if (root.getAttribute(attribute) !== value) root.setAttribute(attribute, value);
}

/** Cycles through system, light and dark; stored where storage is allowed. */
export function nextColourMode(): void {
  const next = choices[(choices.indexOf(currentChoice()) + 1) % choices.length] ?? 'system';
  try {
    if (next === 'system') localStorage.removeItem(colourModeKey);
    else localStorage.setItem(colourModeKey, next);
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
  show(next);
}

/** Follows the system, other tabs, and a choice made while this page was in the back/forward cache. */
export function followColourMode(): void {
  show(storedChoice());
  isDark().addEventListener('change', () => show(currentChoice()));
  window.addEventListener('storage', ({ key }) => {
    if (key === colourModeKey || key === null) show(storedChoice());
  });
  window.addEventListener('pageshow', () => show(storedChoice()));
}
