import { bearer, claims, uploads, post, parse, invalid } from './make-scenario';
import type { Scenario } from './scenario';

/** How it is called: method, types, JSON and fields. */
export const requestFormScenarios: readonly Scenario[] = [
  post(
    'slash-post-get',
    '/api/v1/auth/token',
    null,
    '{"username":"viewer@acme.example","password":"sandbox-Passw0rd"}',
    {
      all: 'method_not_allowed/redirect-became-get certain',
      response: 'method_not_allowed/method-wrong likely',
    },
  ),
  post('slash-post-empty', '/api/v1/uploads', '{admin}', '{"filename":"a.csv"}', {
    all: 'validation_error/body-lost-in-redirect certain',
    response: 'validation_error/field-missing certain',
  }),
  {
    id: 'delete',
    method: 'DELETE',
    url: uploads,
    headers: bearer('{access}'),
    expect: {
      all: 'method_not_allowed/method-wrong certain',
      line: 'method_not_allowed/method-wrong likely',
      url: 'method_not_allowed',
      response: 'method_not_allowed/method-wrong certain',
    },
  },
  {
    id: 'accept-csv',
    url: claims,
    headers: { ...bearer('{access}'), Accept: 'text/csv' },
    expect: { all: 'not_acceptable/accept-not-json certain' },
  },
  {
    id: 'media-text',
    method: 'POST',
    url: uploads,
    headers: { ...bearer('{admin}'), 'Content-Type': 'text/plain' },
    body: '{"filename":"a.csv"}',
    expect: {
      all: 'unsupported_media_type/content-type-wrong certain',
      line: 'unsupported_media_type',
      response: 'unsupported_media_type/content-type-wrong certain',
    },
  },
  {
    id: 'media-fetch',
    method: 'POST',
    url: uploads,
    headers: { ...bearer('{admin}'), 'Content-Type': 'text/plain;charset=UTF-8' },
    body: '{"filename":"a.csv"}',
    expect: {
      all: 'unsupported_media_type/content-type-missing likely',
      line: 'unsupported_media_type',
      response: 'unsupported_media_type/content-type-missing likely',
    },
  },
  {
    id: 'json-as-form',
    method: 'POST',
    url: uploads,
    headers: { ...bearer('{admin}'), 'Content-Type': 'application/x-www-form-urlencoded' },
    body: '{"filename":"a.csv"}',
    expect: {
      all: 'validation_error/json-sent-as-form certain',
      headers: 'validation_error/json-sent-as-form likely',
      line: '-',
      response: 'validation_error/field-missing certain',
    },
  },

  parse('json-comma', '{"username":"a","password":"b",}', 'json-malformed', {
    headers: 'parse_error/json-malformed certain',
    response: 'parse_error/json-malformed likely',
  }),
  parse('json-single-quotes', "{'username': 'a'}", 'json-malformed', {
    response: 'parse_error/json-malformed likely',
  }),
  parse('json-bare-key', '{username: "a"}', 'json-malformed', {
    response: 'parse_error/json-malformed likely',
  }),
  parse('json-none', '{"username": None}', 'json-malformed', {
    response: 'parse_error/json-malformed likely',
  }),
  parse('json-cut', '{"username":"a","pass', 'json-cut-off', {
    response: 'parse_error/json-cut-off certain',
  }),
  parse('json-cut-brace', '{"username":"a"', 'json-cut-off', {
    response: 'parse_error/json-malformed likely',
  }),
  parse('json-bom', '\ufeff{"username":"a"}', 'encoding-wrong', {
    response: 'parse_error/encoding-wrong certain',
  }),
  parse('json-nan', '{"username": NaN}', 'nan-value', {
    response: 'parse_error/nan-value certain',
  }),
  parse('json-extra', '{}{}', 'json-malformed', { response: 'parse_error/json-malformed certain' }),
  invalid('field-missing', '{"date_min":"2026-01-01"}', 'field-missing'),
  invalid('field-blank', '{"filename":""}', 'field-blank'),
  invalid('field-null', '{"filename":"a.csv","date_max":null}', 'field-null'),
  invalid('date-wrong', '{"filename":"a.csv","date_min":"01/02/2026"}', 'value-wrong'),
  invalid('body-list', '[{"filename":"a.csv"}]', 'body-not-object'),
];
