import { endpoints } from '../../src/contract/endpoints';
import { knownStatuses } from '../../src/errors/statuses';

/** Every status a documented call can meet: a success, a redirect, a 304, or an error. */
export const documentedStatuses: readonly number[] = [
  ...new Set([...endpoints.map(({ successStatus }) => successStatus), 301, 304, ...knownStatuses]),
].sort((a, b) => a - b);
