import { sampleLanguages } from './languages';

/**
 * Inline script of the page's head, run before the first paint: says on the root element that
 * JavaScript runs (`data-js`) and which language the reader chose, so that nothing moves later.
 */
export const earlyScript = `(function(r){r.setAttribute('data-js','');try{var l=localStorage.getItem('sample-language');if(${JSON.stringify(
  Object.keys(sampleLanguages),
)}.indexOf(l)>=0)r.setAttribute('data-sample-language',l)}catch(e){}})(document.documentElement)`;
