import { accessScenarios } from './access';
import { authenticationScenarios } from './authentication';
import { requestFormScenarios } from './request-form';
import type { Scenario } from './scenario';
import { serverScenarios } from './server';

/** Every fault, once. */
export const scenarios: readonly Scenario[] = [
  ...authenticationScenarios,
  ...accessScenarios,
  ...requestFormScenarios,
  ...serverScenarios,
];
