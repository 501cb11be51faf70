/** The theme’s button works by React in the browser, which no page has; the Home key and a tap on the bar’s title do its job. */
export default function BackToTopButton(): null {
  return null;
}
