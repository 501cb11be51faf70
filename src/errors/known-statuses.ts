import { errors } from '../contract/errors';
import { otherBodies } from '../contract/other-bodies';

/** Every status that a code of the contract has or that an answer outside the envelope comes with, in order. */
export const knownStatuses: readonly number[] = [
  ...new Set([
    ...errors.flatMap(({ status }) => (status === null ? [] : [status])),
    ...otherBodies.map(({ status }) => status),
  ]),
].sort((a, b) => a - b);
