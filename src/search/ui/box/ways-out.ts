const guide = '/API_TROUBLESHOOTING/';
/** For a reader who found nothing. */
export const waysOut: readonly (readonly [text: string, path: string])[] = [
  ['Which error is this?', `${guide}#tree-which-error`],
  ['The response is not JSON', `${guide}#not-json`],
  ['No response at all', `${guide}#no-response`],
];
