/** What a picture for links in chats and feeds shows. */
export interface Card {
  /** The part of its file’s name that people read: a code, or `site`. */
  name: string;
  /** The line above: a status, or the site’s name. */
  over: string;
  /** The big line. */
  title: string;
  /** Whether the title is a code, shown as one. */
  isCode: boolean;
  text: string;
  /** The line at the foot. */
  foot: string;
}
