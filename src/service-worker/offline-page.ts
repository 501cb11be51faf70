/** Served without network for a page that is not cached: links to pages that are. `base` is the site’s base path. */
export function offlinePage(base: string): Response {
  const links = [
    ['', 'Home: find the code'],
    ['API_TROUBLESHOOTING/', 'Troubleshooting guide'],
    ['errors/', 'Error codes'],
  ].map(([path, label]) => `<li><a href="${base}${path}">${label}</a></li>`);
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>No network | Upstream API</title>
<h1>No network</h1>
<p>This page is not stored for reading offline. Connect and load it again, or read what is:</p>
<ul>${links.join('')}</ul>
`;
  return new Response(html, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    },
  });
}
