/** The best results come first, whatever their kind; those after them are sorted by kind. */
const maxBest = 4;
const maxPerKind = 4;

/** Results on pages of the same kind, best first; never empty. */
export interface ResultGroup<Result> {
  name: 'Best matches' | 'Codes' | 'Guide' | 'Examples';
  results: readonly Result[];
}

/** The best results, then the best others of each kind, the kind with the best one first. */
export function groupResults<Result>(
  ranked: readonly { page: string; result: Result }[],
): ResultGroup<Result>[] {
  const byName = new Map<ResultGroup<Result>['name'], Result[]>();
  ranked.forEach(({ page, result }, at) => {
    const name = at < maxBest ? 'Best matches' : kindOf(page);
    const group = byName.get(name) ?? [];
    if (at < maxBest || group.length < maxPerKind) group.push(result);
    byName.set(name, group);
  });
  return [...byName].map(([name, results]) => ({ name, results }));
}

function kindOf(page: string): 'Codes' | 'Guide' | 'Examples' {
  if (page.startsWith('/errors/')) return 'Codes';
  return page === '/API_EXAMPLES/' || page === '/TESTING/' ? 'Examples' : 'Guide';
}
