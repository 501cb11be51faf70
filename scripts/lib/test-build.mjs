/** Where the tests build the site, so that one that is being served from build/ stays as it is. */
export const testBuild = 'test-results/build';
