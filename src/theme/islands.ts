import type { Islands } from '../static-content/use-islands';

/** How and when the browser gets the components that do more than show text, by their names in MDXComponents.tsx. */
export const islands: Islands = {
  Checklist: {
    when: 'seen',
    load: () => import('../checklists/Checklist').then((m) => m.Checklist),
  },
  DecisionTree: {
    when: 'touched',
    load: () => import('../decisions/DecisionTree').then((m) => m.DecisionTree),
  },
  LinkArguments: {
    when: 'addressed',
    load: () => import('../errors/LinkArguments').then((m) => m.LinkArguments),
  },
  Provoke: {
    when: 'touched',
    load: () => import('../sandbox/console/Provoke').then((m) => m.Provoke),
  },
  RateLimitTable: {
    when: 'touched',
    load: () => import('../limits/RateLimitTable').then((m) => m.RateLimitTable),
  },
  SandboxConsole: {
    when: 'touched',
    load: () => import('../sandbox/console/SandboxConsole').then((m) => m.SandboxConsole),
  },
};
