const selector = '[data-static-content]';

/** The HTML of the page at `path`: what the document shows, else from the page itself. Never fails: offline it is a link that loads the page again. */
export async function pageHtml(path: string): Promise<string> {
  const shown = contentOf(document);
  if (shown?.dataset.staticContent === path) return shown.innerHTML;
  try {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const content = contentOf(page);
    if (!content) throw new Error(`${path} has no content`);
    return content.innerHTML;
  } catch {
    const link = document.createElement('a');
    link.href = path;
    link.textContent = 'Load it again';
    link.dataset.fullLoad = '';
    return `<p>This page could not be loaded. Check the connection. ${link.outerHTML}</p>`;
  }
}

const contentOf = (page: Document): HTMLElement | null => page.querySelector(selector);
