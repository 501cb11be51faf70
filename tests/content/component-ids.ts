import { checklists } from '../../src/checklists/checklists';
import { endpoints } from '../../src/contract/endpoints';
import { errors } from '../../src/contract/errors';
import { trees } from '../../src/decisions/trees';
import type { ComponentIds } from './check-component-ids';

const codes = errors.map(({ code }) => code);
const statuses = [
  ...new Set(errors.flatMap(({ status }) => (status === null ? [] : [String(status)]))),
];

/** The components a page may use, with the ids each attribute accepts, from the data they read. */
export const componentIds: ComponentIds = {
  ErrorCard: { code: codes },
  CauseList: { code: codes },
  ErrorTable: {},
  CallDetails: { code: codes },
  StatusChoice: { status: statuses },
  RateLimitTable: {},
  RoleTable: {},
  RoleMatrix: {},
  EndpointTable: {},
  EndpointFacts: { id: endpoints.map(({ id }) => id) },
  SlidingWindowFigure: {},
  DecisionTree: { id: trees.map(({ id }) => id) },
  Checklist: { id: checklists.map(({ id }) => id) },
  Provoke: { code: codes },
  SandboxConsole: {},
};
