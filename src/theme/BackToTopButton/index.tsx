/** The theme’s button needs React, which no page loads; the Home key does its job. */
export default function BackToTopButton(): null {
  return null;
}
