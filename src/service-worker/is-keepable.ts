/** Whether an answer may be kept: complete, of this site, and of the address that was asked. */
export function isKeepable({ status, type, redirected }: Response): boolean {
  // A redirected answer cannot be given to a navigation later.
  return status === 200 && type === 'basic' && !redirected;
}
