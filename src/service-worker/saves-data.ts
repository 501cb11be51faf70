/** Whether the reader saves data or is on 2G: nothing is precached then. Source: Network Information API, not in all browsers. */
export function savesData(navigator: object): boolean {
  const { connection } = navigator as {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? '');
}
