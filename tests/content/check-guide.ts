import type { Page } from './page';

const headings = [
  'Introduction',
  'Common API Errors',
  'Authentication Troubleshooting',
  'Rate Limit Handling Strategies',
  'Debugging Workflows',
  'Testing and Validation',
  'Error Response Format',
  'Support Escalation',
  'Additional Resources',
];

/** Problems where the troubleshooting guide lacks what it promises: its headings in order, its length, samples and links. */
export function checkGuide({ file, text }: Page): string[] {
  const lines = text.split('\n');
  const count = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;
  const found = lines
    .filter((line) => line.startsWith('## '))
    .map((line) => line.slice(3).replace(/\s*\{.*\}\s*$/, ''));
  const problems: string[] = [];
  if (found.join() !== headings.join()) {
    problems.push(`its level-2 headings are ${found.join(', ')}. Write: ${headings.join(', ')}`);
  }
  const least = (what: string, actual: number, wanted: number): void => {
    if (actual < wanted) problems.push(`${what}: ${actual}, but at least ${wanted} are needed`);
  };
  least('lines', lines.length - 1, 401);
  least('lines with a fence mark', count(/```/), 20);
  least('lines that name API_EXAMPLES.md', count(/API_EXAMPLES.md/), 3);
  least('lines that say "See … API_EXAMPLES"', count(/See.*API_EXAMPLES/), 2);
  for (const name of ['API_VERSIONING.md', 'TESTING.md']) {
    least(`links to ${name}`, count(new RegExp(`\\]\\([^)]*${name}`)), 1);
  }
  for (const code of ['authentication_failed', 'throttled', 'validation_error']) {
    least(`lines with ${code}`, count(new RegExp(code)), 1);
  }
  return problems.map((problem) => `${file}: ${problem}`);
}
