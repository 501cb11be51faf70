/** In place of Docusaurus’s fetching ahead of every page whose link comes into view: a page is fetched when its link is pointed at. */
export default function noPrefetch(): Promise<void> {
  return Promise.resolve();
}
