/** Where an answer may come from. */
export interface Sources {
  network: () => Promise<Response>;
  /** The kept copy that may be served; null where there is none. */
  copy: () => Promise<Response | null>;
  /** How long the network may take before the copy is served, in milliseconds. */
  patience: number;
}

/**
 * The network’s answer; the copy where the network fails, answers a server error, or takes too long. Null where
 * neither has one.
 */
export async function networkFirst({ network, copy, patience }: Sources): Promise<Response | null> {
  const asked = network().catch(() => null);
  const early = await Promise.race([asked, after(patience)]);
  if (early && early.status < 500) return early;
  return (await copy()) ?? asked;
}

const after = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
