/** What an element’s marks say: the island’s name and its properties. Null where it is none. */
export function islandOf(element: HTMLElement): { name: string; props: object } | null {
  const { island, props } = element.dataset;
  if (island === undefined) return null;
  return { name: island, props: JSON.parse(props ?? '{}') as object };
}
