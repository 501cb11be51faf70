import type { Format } from '../exchange';

interface MessageForm {
  format: Format;
  /** Groups: `method`, `url`, `status`; each may be absent. */
  pattern: RegExp;
}

const method = '(?<method>GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)';
const absolute = `(?<url>https?://[^\\s'"\`<>)]{1,1500})`;
const target = `(?<url>(?:https?:/)?/[^\\s'"\`<>)]{1,1500})`;
const status = '(?<status>[1-5]\\d\\d)';

/** One line in which a program says what became of a call. The most specific first; every repetition is bounded. */
export const messageForms: readonly MessageForm[] = [
  {
    format: 'Python error',
    pattern: new RegExp(`${status} (?:Client|Server) Error: [^:]{0,80} for url: ${absolute}`, 'd'),
  },
  {
    format: 'Python error',
    pattern: new RegExp(
      `(?:Client|Server) error '${status} [^']{0,60}' for url '${absolute}'`,
      'd',
    ),
  },
  {
    format: 'Python error',
    pattern: new RegExp(`Redirect response '${status} [^']{0,60}' for url '${absolute}'`, 'd'),
  },
  { format: 'Python error', pattern: new RegExp(`HTTP Error ${status}: `, 'd') },
  { format: 'Python error', pattern: new RegExp(`Max retries exceeded with url: ${target} `, 'd') },
  {
    format: 'log line',
    pattern: new RegExp(`HTTP Request: ${method} ${absolute} "HTTP/[\\d.]{1,4} ${status}`, 'd'),
  },
  {
    format: 'log line',
    pattern: new RegExp(`"${method} ${target} HTTP/[\\d.]{1,4}" ${status}\\b`, 'd'),
  },
  {
    format: 'log line',
    pattern: new RegExp(
      `\\bmethod=${method} .{0,80}?\\b(?:path|url|uri)="?${target}"? .{0,80}?\\bstatus=${status}\\b`,
      'd',
    ),
  },
  {
    format: 'log line',
    pattern: new RegExp(`\\b${method} \`?${absolute}\`? resulted in a \`${status}\\b`, 'd'),
  },
  {
    format: 'log line',
    pattern: new RegExp(`status ${status} for ${method} ${absolute}`, 'd'),
  },
  {
    format: 'log line',
    pattern: new RegExp(`\\b${status} [^"]{0,60} on ${method} request for "${absolute}"`, 'd'),
  },
  { format: 'text', pattern: new RegExp(`\\b(?:success|error): \\(?${status}\\b`, 'd') },
  { format: 'axios error', pattern: new RegExp(`Request failed with status code ${status}`, 'd') },
  {
    format: 'browser console',
    pattern: new RegExp(`\\b${method} ${absolute} ${status} \\([A-Z]`, 'd'),
  },
  { format: 'browser console', pattern: new RegExp(`\\b${method} ${absolute} (?=net::ERR_)`, 'd') },
  {
    format: 'browser console',
    pattern: new RegExp(`Access to (?:fetch|XMLHttpRequest) at '${absolute}' from origin`, 'd'),
  },
  {
    format: 'browser console',
    pattern: new RegExp(
      `(?:Fetch API|XMLHttpRequest) cannot load ${absolute} due to access control checks`,
      'd',
    ),
  },
  {
    format: 'browser console',
    pattern: new RegExp(`Cross-Origin Request Blocked: .{0,200}? at ${absolute}(?=\\. )`, 'd'),
  },
  {
    format: 'browser console',
    pattern: new RegExp(
      `(?<!\\S)(?<url>https?://[^\\s'"<>)]{1,1500}?):\\d{0,5} {1,3}Failed to load resource: the server responded with a status of ${status}\\b`,
      'd',
    ),
  },
  {
    format: 'browser console',
    pattern: new RegExp(`responded with a status of ${status}\\b`, 'd'),
  },
  {
    format: 'log line',
    pattern: new RegExp(`\\b${method} ${target} (?:-> |=> |returned |- )?${status}\\b`, 'd'),
  },
  { format: 'log line', pattern: new RegExp(`\\b${method} ${absolute}`, 'd') },
  {
    format: 'text',
    pattern: new RegExp(
      `^\\W{0,3}(?:HTTP |status |Status: |error )?${status}(?=[\\s,:]{1,3}b?["']?[{[<])`,
      'd',
    ),
  },
  {
    format: 'text',
    pattern: new RegExp(`\\bstatus(?:[ _-]?code)?["']?[ :=(]{1,4}${status}\\b`, 'di'),
  },
  { format: 'text', pattern: new RegExp(`\\bHTTP[ /]${status}\\b`, 'd') },
];
