import { median, table } from '../shared/figures';
import { ProjectCopy } from '../../tests/support/project-copy';
import { timedBuild, type BuildCost } from '../shared/timed-build';

/** Build time and memory without and with the caches of the build before, median of three. */
export function buildTimes(): string {
  const copy = new ProjectCopy();
  const cold: BuildCost[] = [];
  const warm: BuildCost[] = [];
  for (let run = 0; run < 3; run++) {
    copy.clearCaches();
    cold.push(timedBuild(copy.root));
    warm.push(timedBuild(copy.root));
  }
  copy.remove();
  const row = (name: string, costs: readonly BuildCost[]): string[] => [
    name,
    median(costs.map(({ seconds }) => seconds)).toFixed(1),
    median(costs.map(({ mebibytes }) => mebibytes)).toFixed(0),
  ];
  return table(
    ['build, median of three', 'seconds', 'peak MiB'],
    [row('cold: caches removed', cold), row('warm: caches kept', warm)],
  );
}
