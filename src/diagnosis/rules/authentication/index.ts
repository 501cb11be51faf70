import type { Rules } from '../rule';
import {
  headerMissing,
  headerLost,
  placeholderSent,
  schemeMalformed,
  ingestionWrong,
  headerNotNeeded,
} from './header-rules';
import { notJwt, refreshAsAccess, clockSkew, accessExpired, altered } from './token-rules';
import { credentialsWrong, accessAsRefresh, refreshDead } from './login-rules';

export const authenticationFailedRules: Rules = {
  'ingestion-token-wrong': ingestionWrong,
  'header-not-needed': headerNotNeeded,
  'header-lost-in-redirect': headerLost,
  'header-missing': headerMissing,
  'token-placeholder': placeholderSent,
  'scheme-malformed': schemeMalformed,
  'token-not-a-jwt': notJwt,
  'refresh-token-as-access': refreshAsAccess,
  'access-token-as-refresh': accessAsRefresh,
  'clock-skew': clockSkew,
  'access-token-expired': accessExpired,
  'refresh-token-dead': refreshDead,
  'token-altered': altered,
  'credentials-wrong': credentialsWrong,
};
