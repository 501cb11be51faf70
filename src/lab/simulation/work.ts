import type { Scenario } from '../scenario/scenario';

/** The calls of one client. Times in milliseconds from the start. */
export interface Work {
  /**
   * When call number `index` (from 0) is due; null where the work is done. `finishedAt` is when the response to the call
   * before it came, and `accepted` whether that was no 429. A call that is due while another one is under way waits.
   */
  due: (index: number, finishedAt: number, accepted: boolean) => number | null;
  /** How many calls are due before a time; null where that depends on the responses. */
  countDue: (before: number) => number | null;
}

export function workOf({ work, calls, every, report }: Scenario): Work {
  const gap = every * 1000;
  const turns = (before: number): number => Math.ceil(before / gap);
  switch (work) {
    case 'burst':
      return { due: (index) => (index < calls ? 0 : null), countDue: () => calls };
    case 'steady':
      return { due: (index) => index * gap, countDue: turns };
    case 'cron':
      return {
        due: (index) => Math.floor(index / calls) * gap,
        countDue: (before) => turns(before) * calls,
      };
    case 'poll':
      return {
        due(index, finishedAt, accepted) {
          if (index === 0) return 0;
          const isAnswered = accepted && finishedAt >= report * 1000;
          return isAnswered ? null : finishedAt + gap;
        },
        countDue: () => null,
      };
  }
}
