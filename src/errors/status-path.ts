/** The permanent path of a status’s page, e.g. `/errors/401/`. */
export function statusPath(status: number): string {
  return `/errors/${status}/`;
}
