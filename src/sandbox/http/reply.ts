/** What a request is answered with, before the headers of every answer are added. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | null;
}

const html = { 'Content-Type': 'text/html; charset=utf-8' };

/** The answer to a path that no route matches: HTML, not the envelope. Source: FACTS.md §2 item 4. */
export const noRoute: Reply = {
  status: 404,
  headers: html,
  body: `<!doctype html>
<html lang="en">
<head><title>Not Found</title></head>
<body><h1>Not Found</h1><p>The requested resource was not found on this server.</p></body>
</html>
`,
};

/** The redirect of a path whose last slash is missing; the query is kept. Source: FACTS.md §2 item 5. */
export function missingSlash(pathname: string, search: string): Reply {
  return { status: 301, headers: { ...html, Location: `${pathname}/${search}` }, body: null };
}
