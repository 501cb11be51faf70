/** How the browser gets one kind of island. */
interface IslandKind {
  /**
   * What wakes it. `visible`: it comes near the view. `interaction`: it is pointed at, focused, typed into or pressed,
   * which wakes every kind. `hash`: the fragment has parameters, e.g. `#wait_seconds=42`.
   */
  when: 'visible' | 'interaction' | 'hash';
  // The properties were checked on the server, where the same component rendered them.
  load: () => Promise<(props: never) => unknown>;
  /** Woken by a fragment too, where it is for these properties. */
  matchesHash?: (parameters: URLSearchParams, props: never) => boolean;
  /** What the island’s `role="status"` says while it loads, and where that fails. */
  messages?: { loading: string; failed: string };
}

/** Every island by its name: the components that do more than show text. */
export const islands = {
  CallDetails: {
    when: 'hash',
    load: () => import('../errors/call-details/CallDetails').then((m) => m.CallDetails),
  },
  Checklist: {
    when: 'visible',
    load: () => import('../checklists/Checklist').then((m) => m.Checklist),
  },
  DecisionTree: {
    when: 'interaction',
    load: () => import('../decisions/DecisionTree').then((m) => m.DecisionTree),
    matchesHash: (parameters, { id }: { id: string }) => parameters.get('tree') === id,
  },
  Provoke: {
    when: 'interaction',
    load: () => import('../sandbox/console/Provoke').then((m) => m.Provoke),
  },
  RateLimitTable: {
    when: 'interaction',
    load: () => import('../limits/RateLimitTable').then((m) => m.RateLimitTable),
  },
  SandboxConsole: {
    when: 'interaction',
    load: () => import('../sandbox/console/SandboxConsole').then((m) => m.SandboxConsole),
  },
  SearchBox: {
    when: 'interaction',
    load: () => import('../search/ui/SearchIsland').then((m) => m.SearchIsland),
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
} as const satisfies Record<string, IslandKind>;

/** The name of an island. */
export type IslandName = keyof typeof islands;

/** The component of an island. */
export type IslandComponent<Name extends IslandName> = Awaited<
  ReturnType<(typeof islands)[Name]['load']>
>;

/** The properties of an island’s component: plain JSON. */
export type IslandProps<Name extends IslandName> =
  Parameters<IslandComponent<Name>> extends [infer Props] ? Props : object;

/** The kind of that name, as the code that mounts any island needs it; null for no name. */
export function findIsland(name: string): IslandKind | null {
  return Object.hasOwn(islands, name) ? islands[name as IslandName] : null;
}
