import { expect, test } from 'vitest';
import { checkSampleSafety } from './check-sample-safety';
import { fence } from './written-page';

const get = 'run status=200';
const provoking = 'run status=403 as=viewer';
const local = 'http://localhost:8000/api/v1';

test.each([
  ['bash', get, 'curl https://api.upstream.example.com/api/v1/health/', 'Read the address'],
  [
    'bash',
    provoking,
    'curl -X POST "$UPSTREAM_API/uploads/"',
    'it provokes an error outside the sandbox',
  ],
  [
    'javascript',
    'run status=201',
    'await fetch(`${api}/uploads/`);',
    'it creates something outside',
  ],
  ['bash', get, 'curl "$UPSTREAM_API/uploads/" \\\n  -d "$body"', 'it creates something outside'],
  [
    'python',
    get,
    'requests.post(\n    f"{API}/alerts/3/feedback/", json={})',
    'it creates something',
  ],
  ['javascript', get, "fetch(`${api}/uploads/`, {\n  method: 'POST' })", 'it creates something'],
  ['python', 'run status=202', `post("${local}/x/", os.environ["UPSTREAM_API"])`, 'literally'],
  [
    'bash',
    get,
    'curl "$A/" \\\n  -H "Authorization: Bearer $ACCESS_TOKEN"',
    'in the arguments of curl',
  ],
  ['bash', get, 'check 200 "$A/" -H "Authorization: Bearer $access"', 'in the arguments of curl'],
  ['bash', get, 'curl -d "{\\"password\\": \\"${UPSTREAM_PASSWORD}\\"}" "$A/"', 'in the arguments'],
  ['bash', get, 'true && echo "token: $ACCESS_TOKEN"', 'it prints a token'],
  ['bash', get, 'curl -i "$A/auth/token/" \\\n  --data-binary @- < body', 'it prints a token'],
  ['python', get, 'print(tokens)', 'it prints a token'],
  ['python', get, 'print("got", tokens["access"])', 'it prints a token'],
  [
    'python',
    get,
    'response = post(f"{API}/auth/token/")\nprint(response.json())',
    'it prints a token',
  ],
  ['javascript', get, 'console.log(process.env.ACCESS_TOKEN);', 'it prints a token'],
  ['javascript', get, 'console.log("got", access);', 'it prints a token'],
  ['python', get, 'response.raise_for_status()', 'drops the code, the details and the request id'],
  ['bash', get, 'curl "$A/" || exit 1', 'exit closes the terminal'],
  ['bash', get, 'case $x in\n  *) echo no && exit 1 ;;\nesac', 'exit closes the terminal'],
  ['bash', get, 'trap \'rm -f "$body"\' EXIT', 'exit closes the terminal'],
])('unsafe %s with "%s" is named: %s', (language, meta, code, problem) => {
  const found = checkSampleSafety(fence(language, meta, code));
  expect(found).toEqual([expect.stringContaining(problem)]);
  expect(found[0]).toMatch(/^docs\/x\.md:1: /);
});

test.each([
  ['bash', get, 'curl -H @- "$A/claims/" <<< "Authorization: Bearer $ACCESS_TOKEN"'],
  ['bash', get, 'r=$(curl "$A/auth/token/" --data-binary @- <<JSON\n"$UPSTREAM_PASSWORD"\nJSON\n)'],
  ['bash', get, 'printf \'%s\' "$ACCESS_TOKEN" | cut -d . -f 2'],
  ['bash', get, "# exit 1 would close it\nawk '{ exit }' file\necho 'do not exit'"],
  ['bash', 'run status=304', 'curl "$UPSTREAM_API/claims/"'],
  ['bash', 'run status=429 spend="GET /api/v1/claims/"', 'curl "$UPSTREAM_API/claims/"'],
  ['bash', 'norun="asks"', 'export UPSTREAM_API=https://api.upstream.example.com/api/v1'],
  ['bash', provoking, `curl -X POST ${local}/uploads/`],
  ['python', get, 'post(f"{API}/auth/token/")\nget(f"{API}/uploads/")'],
  ['python', get, 'print(sorted(tokens))\nprint("tokens", response.status_code)'],
  ['javascript', 'run browser', "fetch('https://api.upstream.example.com/api/v1/claims/');"],
])('safe %s with "%s" passes: %s', (language, meta, code) => {
  expect(checkSampleSafety(fence(language, meta, code))).toEqual([]);
});
