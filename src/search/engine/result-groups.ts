const maxPerGroup = 5;

/** Results on pages of the same kind, best first; never empty. */
export interface ResultGroup<Result> {
  name: 'Codes' | 'Guide' | 'Examples';
  results: readonly Result[];
}

/** The best results of each group; the group with the best result first. */
export function groupResults<Result>(
  ranked: readonly { page: string; result: Result }[],
): ResultGroup<Result>[] {
  const byName = new Map<ResultGroup<Result>['name'], Result[]>();
  for (const { page, result } of ranked) {
    const name = groupOf(page);
    const group = byName.get(name) ?? [];
    if (group.length < maxPerGroup) group.push(result);
    byName.set(name, group);
  }
  return [...byName].map(([name, results]) => ({ name, results }));
}

function groupOf(page: string): ResultGroup<unknown>['name'] {
  if (page.startsWith('/errors/')) return 'Codes';
  return page === '/API_EXAMPLES/' || page === '/TESTING/' ? 'Examples' : 'Guide';
}
