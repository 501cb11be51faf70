import { endpoints } from '../../src/contract/endpoints';
import { errors } from '../../src/contract/errors';
import { otherBodies } from '../../src/contract/other-bodies';

/** Every status a documented call can meet: a success, a redirect, an unchanged answer, or an error. */
export const knownStatuses: readonly number[] = [
  ...new Set([
    ...endpoints.map(({ successStatus }) => successStatus),
    301,
    304,
    ...errors.flatMap(({ status }) => (status === null ? [] : [status])),
    ...otherBodies.map(({ status }) => status),
  ]),
].sort((a, b) => a - b);
