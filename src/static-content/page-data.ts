/** What the frame of a page shows of it, as Docusaurus keeps it: the names are its own. */
export interface PageData {
  frontMatter: object;
  assets: object;
  contentTitle: string | undefined;
  toc: readonly object[];
  metadata: {
    title: string;
    description: string;
    permalink: string;
    sidebar?: string | undefined;
    tags: readonly object[];
  };
}

/** The data as text that can stand in a `<script>`: no `<` of it can end the element. */
export function encodePageData(data: PageData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
