/** What a workflow file of GitHub Actions leaves open to others, a line each, and how many actions it uses. */
export function checkWorkflow(name: string, text: string): { actions: number; problems: string[] } {
  const problems: string[] = [];
  let actions = 0;
  for (const step of text.split(/^\s*- (?=\S)/m)) {
    for (const [, action = '', comment = ''] of step.matchAll(/^\s*uses:\s*(\S+)(.*)$/gm)) {
      actions += 1;
      if (!/^[^@\s]+@[0-9a-f]{40}$/.test(action) || !/^ # v\d+\.\d+\.\d+$/.test(comment)) {
        problems.push(
          `${name}: ${action} is not pinned. Name the commit in full and its version: owner/action@<40 hexadecimal digits> # v1.2.3`,
        );
      }
      if (
        action.startsWith('actions/checkout@') &&
        !/^\s*persist-credentials: false$/m.test(step)
      ) {
        problems.push(
          `${name}: ${action} leaves its token to the steps after it. Add: with: persist-credentials: false`,
        );
      }
    }
  }
  return { actions, problems };
}
