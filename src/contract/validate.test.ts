import { expect, test } from 'vitest';
import { contract, validateContract, type Contract } from './validate';

const changed = (change: Partial<Contract>): (() => void) => {
  return () => validateContract({ ...contract, ...change });
};

test('the contract of the site is valid', () => {
  expect(() => validateContract()).not.toThrow();
});

test('a limit that is no positive whole number is named with the fix', () => {
  const [first, ...rest] = contract.limits;
  const limits = [{ ...first!, requests: -5 }, ...rest];
  expect(changed({ limits })).toThrow(
    /src\/contract\/limits\.ts is not valid:\n.*"authentication", requests: write a number above 0/,
  );
});

test('a duplicate id is named', () => {
  const errors = [...contract.errors, contract.errors[0]!];
  expect(changed({ errors })).toThrow(/"validation_error": duplicate code/);
});

test('an endpoint with an unknown scope is named with the known ones', () => {
  const endpoints = [{ ...contract.endpoints[0]!, scope: 'login' }];
  expect(changed({ endpoints })).toThrow(/"login", scope: "login" is no scope .*authentication/);
});

test('a body outside the envelope with an unknown code is named', () => {
  const legacyResponses = [{ ...contract.legacyResponses[0]!, code: 'unauthorised' }];
  expect(changed({ legacyResponses })).toThrow(/"older-no-credentials", code: "unauthorised"/);
});

test('an empty list is refused, so that no check passes on nothing', () => {
  expect(changed({ roles: [] })).toThrow(/roles\.ts is not valid:\n.*no entries/);
});

test('an unclosed backtick and an unknown key are refused', () => {
  const role = { ...contract.roles[0]!, reach: 'All `customers', extra: 1 };
  expect(changed({ roles: [role] })).toThrow(/close every backtick[\s\S]*extra/);
});
