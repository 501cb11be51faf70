import { formatSeconds } from '../../limits/rates';
import { contractLimit, hasContractLimit, type Scenario } from './scenario';

const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;

function workText({ work, calls, every, report, clients }: Scenario): string {
  const each = clients === 1 ? '' : ' each';
  switch (work) {
    case 'burst':
      return `${plural(calls, 'call')}${each}${calls === 1 ? '' : ', one after another'}`;
    case 'steady':
      return `a call${each} every ${formatSeconds(every)}`;
    case 'cron':
      return `${plural(calls, 'call')}${each} every ${formatSeconds(every)}`;
    case 'poll':
      return `polling every ${formatSeconds(every)} until a report is done after ${formatSeconds(report)}`;
  }
}

/** A scenario in one sentence, e.g. `50 clients share bulk_operation (20/hour): 1 call each, one after another.` */
export function scenarioText(scenario: Scenario): string {
  const { scope, requests, period, clients, sharing, wait } = scenario;
  const limit = `${scope} (${requests.toLocaleString('en-GB')}/${period}${hasContractLimit(scenario) ? '' : `, own numbers; the API’s: ${contractText(scope)}`})`;
  const isShared = sharing === 'shared';
  const who =
    clients === 1
      ? `1 client has ${limit} to itself`
      : `${plural(clients, 'client')} ${isShared ? 'share' : 'have a window each of'} ${limit}`;
  const full = wait > 0 ? `, full for another ${formatSeconds(wait)}` : '';
  return `${who}${full}: ${workText(scenario)}.`;
}

function contractText(scope: Scenario['scope']): string {
  const { requests, period } = contractLimit(scope);
  return `${requests.toLocaleString('en-GB')}/${period}`;
}
