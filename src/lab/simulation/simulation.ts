import { WindowLog } from '../../limits/window-log';
import { findPolicy, type PolicyId } from '../policies/policies';
import type { Behaviour } from '../policies/policy';
import { windowOf, type Scenario } from '../scenario/scenario';
import { Attempts } from './attempts';
import { EventQueue } from './event-queue';
import { randomStream } from './random';
import { workOf, type Work } from './work';

/** From a request to its response, in milliseconds: what keeps an immediate retry from being endless at one moment. */
export const roundTrip = 250;

/** A simulation ends after this many requests: memory is bounded, and the picture is clear long before. */
export const maxAttempts = 2_000_000;

/** What a simulation has found. Times in milliseconds from the start. */
export interface Run {
  scenario: Scenario;
  policy: PolicyId;
  attempts: Attempts;
  /** The times that each window had counted before the start. */
  before: readonly number[];
  /** When the last response came, if all work was done. */
  doneAt: number | null;
  /** When the simulation ended. */
  endedAt: number;
  /** What ended it: the work, the simulated time or the number of requests. */
  endedBy: 'work' | 'time' | 'requests';
  /** For each client, when the call was due that it had not got through; -1 where there is none. */
  openSince: Float64Array;
  /** Calls that were due and neither accepted nor given up. */
  open: number;
  givenUp: number;
}

/** Plays a scenario with a policy, in slices, so that a page stays responsive. */
export class Simulation {
  private readonly attempts = new Attempts();
  private readonly queue: EventQueue;
  private readonly windows: readonly WindowLog[];
  private readonly behaviours: readonly Behaviour[];
  private readonly work: Work;
  /** The number of each client’s call after the present one. */
  private readonly next: Int32Array;
  private readonly dueAt: Float64Array;
  private readonly before: readonly number[];
  private readonly lengthMs: number;
  private givenUp = 0;
  private lastResponse = 0;

  /** `ids` names the clients, in any order: they are numbered by it. */
  constructor(
    private readonly scenario: Scenario,
    private readonly policy: PolicyId,
    ids: readonly number[] = Array.from({ length: scenario.clients }, (_, id) => id),
  ) {
    const clients = [...ids].sort((a, b) => a - b);
    const limit = windowOf(scenario);
    const isShared = scenario.sharing === 'shared';
    this.before = countedBefore(scenario);
    const shared = new WindowLog(limit, this.before);
    this.windows = clients.map(() => (isShared ? shared : new WindowLog(limit, this.before)));
    this.behaviours = clients.map((id, place) =>
      findPolicy(policy).start({
        limit,
        sharers: isShared ? clients.length : 1,
        place: isShared ? place : 0,
        random: randomStream(scenario.seed, id),
        delay: scenario.delay,
      }),
    );
    this.work = workOf(scenario);
    this.lengthMs = scenario.length * 1000;
    this.next = new Int32Array(clients.length);
    this.dueAt = new Float64Array(clients.length);
    this.queue = new EventQueue(clients.length);
    for (const client of clients.keys()) this.plan(client, 0, true);
  }

  /** Plays up to `count` requests; false once the simulation has ended. */
  advance(count: number): boolean {
    for (let played = 0; played < count; played += 1) {
      if (this.isOver) return false;
      this.play(this.queue.nextTime, this.queue.pop());
    }
    return !this.isOver;
  }

  /** What was found; complete once `advance` has returned false. */
  result(): Run {
    const isDone = this.queue.isEmpty;
    const isFull = this.attempts.length >= maxAttempts;
    const endedBy = isDone ? 'work' : isFull ? 'requests' : 'time';
    const { length, at } = this.attempts;
    const endedAt = { work: this.lastResponse, requests: at[length - 1] ?? 0, time: this.lengthMs };
    const openSince = this.dueAt.map((due) => (due < endedAt[endedBy] ? due : -1));
    return {
      scenario: this.scenario,
      policy: this.policy,
      attempts: this.attempts,
      before: this.before,
      doneAt: isDone && this.givenUp === 0 ? this.lastResponse : null,
      endedAt: endedAt[endedBy],
      endedBy,
      openSince,
      open: this.countOpen(endedAt[endedBy]),
      givenUp: this.givenUp,
    };
  }

  private get isOver(): boolean {
    return this.queue.nextTime >= this.lengthMs || this.attempts.length >= maxAttempts;
  }

  private play(now: number, client: number): void {
    const wait = this.windows[client]!.take(now);
    this.attempts.push(now, client, this.dueAt[client]!, wait);
    const behaviour = this.behaviours[client]!;
    const response = now + roundTrip;
    this.lastResponse = Math.max(this.lastResponse, response);
    if (wait === 0) {
      behaviour.accepted?.();
      this.plan(client, response, true);
      return;
    }
    const delay = behaviour.rejected(wait);
    if (delay !== null) {
      this.send(client, response + Math.ceil(delay * 1000));
      return;
    }
    this.givenUp += 1;
    this.plan(client, response, false);
  }

  /** Sends the client’s next call once it is due, if that is within the simulated time. */
  private plan(client: number, free: number, accepted: boolean): void {
    const index = this.next[client]!++;
    const due = this.work.due(index, free, accepted) ?? Infinity;
    const isWithin = due < this.lengthMs;
    this.dueAt[client] = isWithin ? due : Infinity;
    if (isWithin) this.send(client, Math.max(due, free));
  }

  private send(client: number, ready: number): void {
    const { sendAt } = this.behaviours[client]!;
    this.queue.push(client, sendAt ? Math.ceil(sendAt(ready / 1000) * 1000) : ready);
  }

  /** The calls due before `end` that were not got through, those behind the first one of each client included. */
  private countOpen(end: number): number {
    const due = this.work.countDue(end);
    let open = 0;
    for (const [client, first] of this.dueAt.entries()) {
      // The number of the open call is that of all before it.
      if (first < end) open += due === null ? 1 : due - (this.next[client]! - 1);
    }
    return open;
  }
}

/** A window in which a slot is free after `wait` seconds, and the others one by one until one period from the start. */
function countedBefore(scenario: Scenario): number[] {
  const { requests, seconds } = windowOf(scenario);
  const wait = Math.min(scenario.wait, seconds);
  if (wait === 0) return [];
  const first = (wait - seconds) * 1000;
  return Array.from({ length: requests }, (_, i) =>
    Math.round(first - (first * i) / Math.max(1, requests - 1)),
  );
}

/** Plays a whole scenario at once. */
export function simulate(scenario: Scenario, policy: PolicyId, ids?: readonly number[]): Run {
  const simulation = new Simulation(scenario, policy, ids);
  while (simulation.advance(100_000));
  return simulation.result();
}
