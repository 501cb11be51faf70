/** How the browser gets one kind of island. */
interface IslandKind {
  /**
   * What wakes it. `visible`: it nears the viewport. `interaction`: it is hovered, focused, typed into, clicked or
   * something is dragged over it, which wakes every kind. `hash`: the fragment has parameters, e.g. `#wait_seconds=42`.
   */
  when: 'visible' | 'interaction' | 'hash';
  // The properties were checked on the server, where the same component rendered them.
  load: () => Promise<(props: never) => unknown>;
  /** Whether a fragment wakes the island with these properties too. */
  matchesHash?: (parameters: URLSearchParams, props: never) => boolean;
  /** Texts of the island’s `role="status"`. */
  messages?: { loading: string; failed: string };
}

/** Every interactive component, by name. */
export const islands = {
  Checklist: {
    when: 'visible',
    load: () => import('../checklists/Checklist').then((m) => m.Checklist),
  },
  DecisionTree: {
    when: 'interaction',
    load: () => import('../decisions/DecisionTree').then((m) => m.DecisionTree),
    matchesHash: (parameters, { id }: { id: string }) => parameters.get('tree') === id,
  },
  Diagnose: {
    when: 'interaction',
    load: () => import('../diagnosis/views/page/Diagnose').then((m) => m.Diagnose),
  },
  Provoke: {
    when: 'interaction',
    load: () => import('../sandbox/console/OpenConsole').then((m) => m.Provoke),
  },
  RateLimitLab: {
    when: 'interaction',
    load: () => import('../lab/views/RateLimitLab').then((m) => m.RateLimitLab),
    matchesHash: () => true,
  },
  RateLimitTable: {
    when: 'interaction',
    load: () => import('../limits/RateLimitTable').then((m) => m.RateLimitTable),
  },
  SandboxConsole: {
    when: 'interaction',
    load: () => import('../sandbox/console/OpenConsole').then((m) => m.SandboxConsole),
  },
  SearchBox: {
    when: 'interaction',
    load: () => import('../search/ui/box/SearchIsland').then((m) => m.SearchIsland),
    matchesHash: (parameters, { place }: { place: string }) =>
      place === 'page' && parameters.has('q'),
    messages: {
      loading: 'Loading search …',
      failed: 'Search could not be loaded. Check the connection, then type again.',
    },
  },
  StatusChoice: {
    when: 'hash',
    load: () => import('../errors/views/StatusChoice').then((m) => m.StatusChoice),
  },
  SuggestedCodes: {
    when: 'visible',
    load: () => import('../errors/recognition/SuggestedCodes').then((m) => m.SuggestedCodes),
  },
  TokenTool: {
    when: 'interaction',
    load: () => import('../diagnosis/views/token/TokenTool').then((m) => m.TokenTool),
  },
  Verdict: {
    when: 'hash',
    load: () => import('../errors/verdict/Verdict').then((m) => m.Verdict),
  },
  YourCall: {
    when: 'interaction',
    load: () => import('../diagnosis/views/YourCall').then((m) => m.YourCall),
  },
} as const satisfies Record<string, IslandKind>;

export type IslandName = keyof typeof islands;

export type IslandComponent<Name extends IslandName> = Awaited<
  ReturnType<(typeof islands)[Name]['load']>
>;

/** Plain JSON. */
export type IslandProps<Name extends IslandName> =
  Parameters<IslandComponent<Name>> extends [infer Props] ? Props : object;

/** Null for an unknown name. */
export function findIsland(name: string): IslandKind | null {
  return Object.hasOwn(islands, name) ? islands[name as IslandName] : null;
}
