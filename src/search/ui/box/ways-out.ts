import { guidePath } from '../../../contract/site';

/** For a reader who found nothing. */
export const waysOut: readonly (readonly [text: string, path: string])[] = [
  ['Which error is this?', `${guidePath}#tree-which-error`],
  ['The response is not JSON', `${guidePath}#not-json`],
  ['No response at all', `${guidePath}#no-response`],
];
