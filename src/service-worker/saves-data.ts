/**
 * Whether the reader saves data or has little of it: nothing is fetched ahead then. Source: Network Information API,
 * which some browsers lack; pages and workers have it.
 */
export function savesData(navigator: object): boolean {
  const { connection } = navigator as {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? '');
}
