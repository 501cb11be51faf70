import type { Plugin } from '@docusaurus/types';
import { validateContract } from '../contract/validate';
import { validateCauses } from '../errors/validate-causes';

/** Docusaurus plugin: invalid data fails the build before any page is rendered. */
export function checkSources(): Plugin {
  return {
    name: 'check-sources',
    loadContent() {
      validateContract();
      validateCauses();
      return Promise.resolve();
    },
  };
}
