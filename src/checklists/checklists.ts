import { detailTexts } from '../contract/detail-texts';
import { find } from '../contract/find';
import { guidePath, site } from '../contract/site';
import type { ChecklistData } from './validate-checklists';

/** Every checklist of the site. */
export const checklists: readonly ChecklistData[] = [
  {
    id: 'quick',
    title: 'Quick checklist',
    items: [
      {
        id: 'status',
        text: 'I have the status, the whole body and the `X-Request-Id` of the response.',
      },
      {
        id: 'json',
        text: 'I checked the response’s `Content-Type`: it is JSON, not HTML.',
        link: `${guidePath}#not-json`,
      },
      {
        id: 'code',
        text: 'I read `error.code` and `error.message`, and opened the code’s page.',
        link: '/errors/',
      },
      {
        id: 'status-page',
        text: `The status page, \`${site.status}\`, reports nothing for this time.`,
      },
      {
        id: 'limit',
        text: 'I know the rate limit of the endpoint’s scope.',
        link: `${guidePath}#limits-table`,
      },
      { id: 'host', text: `The host is \`${site.api}\` or the deployment I mean.` },
      {
        id: 'path',
        text: 'The path starts with `/api/v1/` and ends with a slash.',
        link: `${guidePath}#missing-slash`,
      },
      { id: 'method', text: 'The method is one that the response’s `Allow` header lists.' },
      {
        id: 'header',
        text: 'The request as sent (`curl -v`) has one line `Authorization: Bearer <access_token>`.',
      },
      { id: 'exp', text: 'The token’s `exp` is in the future.', link: `${guidePath}#check-exp` },
      {
        id: 'body',
        text: 'The body is valid JSON and is sent with `Content-Type: application/json`.',
      },
      {
        id: 'wait',
        text: 'After a 429 I waited at least `wait_seconds`.',
        link: `${guidePath}#handling-429`,
      },
    ],
  },
  {
    id: 'authentication',
    title: 'Authentication',
    items: [
      {
        id: 'sent',
        text: '`curl -v` shows the `Authorization` header: no proxy or redirect removed it.',
      },
      {
        id: 'scheme',
        text: 'The header is `Bearer`, one space and the token; the B is a capital.',
      },
      { id: 'whole', text: 'The token has three parts between dots and no quotes or line breaks.' },
      { id: 'type', text: 'The payload says `"token_type": "access"`.' },
      {
        id: 'exp',
        text: '`exp` is later than the `Date` header of the response.',
        link: `${guidePath}#clock-skew`,
      },
      { id: 'deployment', text: 'The token comes from the same deployment that I call.' },
      {
        id: 'rotation',
        text: 'I store the `refresh` of every refresh response that has one.',
        link: `${guidePath}#rotation`,
      },
      {
        id: 'one-refresh',
        text: 'Only one place refreshes at a time.',
        link: `${guidePath}#several-tabs`,
      },
      { id: 'login', text: 'A new login returns 200, and its access token works.' },
    ],
  },
  {
    id: 'permission',
    title: 'Permission',
    items: [
      {
        id: 'is-403',
        text: 'The status is 403; a 401 is about the token, a 404 may be another customer’s object.',
      },
      {
        id: 'why',
        text: `I read \`error.details.detail\`, for example \`${detailTexts.adminOnly}\``,
      },
      { id: 'account', text: 'I know which account the token belongs to: its `user_id` claim.' },
      {
        id: 'role',
        text: 'I know that account’s role, from a role claim or from the organisation’s admin.',
      },
      {
        id: 'needs',
        text: 'I looked up which role the endpoint needs.',
        link: '/API_EXAMPLES/#roles',
      },
      {
        id: 'asked',
        text: 'I asked the organisation’s admin for the role, or use an account that has it.',
      },
      { id: 'new-token', text: 'After the change I logged in again and repeated the call once.' },
    ],
  },
  {
    id: 'rate-limit',
    title: 'Rate limit',
    items: [
      { id: 'wait', text: 'I noted `error.details.wait_seconds` and the time of the response.' },
      {
        id: 'scope',
        text: 'I looked up which scope the endpoint falls under.',
        link: `${guidePath}#limits-table`,
      },
      { id: 'log', text: 'I counted my requests of that scope over its period in my log.' },
      { id: 'loop', text: 'No loop repeats a refused call before `wait_seconds` is over.' },
      {
        id: 'shared',
        text: 'I know every program that shares this account, or this IP address for login.',
      },
      { id: 'auth', text: 'I do not call `verify/` or log in before every request.' },
      {
        id: 'client',
        text: 'My client waits at least `wait_seconds`, or gives up and says when to try again.',
        link: `${guidePath}#handling-429`,
      },
      {
        id: 'less',
        text: 'I ask for less: larger pages, filters, fewer polls.',
        link: `${guidePath}#using-less`,
      },
    ],
  },
  {
    id: 'escalation',
    title: 'Before you write to support',
    items: [
      { id: 'page', text: 'I read the page of the code and tried its fixes.', link: '/errors/' },
      { id: 'status-page', text: `I looked at the status page, \`${site.status}\`.` },
      { id: 'again', text: 'It happens again with one curl command.' },
      { id: 'request-id', text: 'I have the `X-Request-Id` of a failing response.' },
      { id: 'time', text: 'I have its time in UTC.' },
      {
        id: 'redacted',
        text: 'I removed the password, the token and every patient’s data from what I send.',
      },
      {
        id: 'no-refresh',
        text: 'I send no refresh token and no signature, only the decoded header and payload of an access token.',
      },
    ],
  },
];

/** The checklist with this id; throws on an unknown one. */
export function findChecklist(id: string): ChecklistData {
  return find<ChecklistData, 'id'>('checklist', checklists, 'id', id);
}
