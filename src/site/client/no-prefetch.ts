/** In place of Docusaurus’s fetching ahead of every page whose link comes into view: in the bars a page is fetched when its link is pointed at, in the text when it is pressed. */
export default function noPrefetch(): Promise<void> {
  return Promise.resolve();
}
