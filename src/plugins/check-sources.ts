import type { Plugin } from '@docusaurus/types';
import { validateChecklists } from '../checklists/validate-checklists';
import { validateContract } from '../contract/validate';
import { validateTrees } from '../decisions/validate-trees';
import { validateCauses } from '../errors/causes/validate-causes';

/** Docusaurus plugin: invalid data fails the build before any page is rendered. */
export function checkSources(): Plugin {
  return {
    name: 'check-sources',
    loadContent() {
      validateContract();
      validateChecklists();
      validateCauses();
      validateTrees();
      return Promise.resolve();
    },
  };
}
