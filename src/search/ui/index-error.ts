/** Search has no index that it can read; the message is for readers. */
export class IndexError extends Error {}
