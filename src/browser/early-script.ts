import { sampleLanguages } from '../samples/languages';
import { colourModeKey } from './colour-mode';

/**
 * Inline script of every page’s head: marks the root element before the first paint with `data-js` and the reader’s
 * choice of sample language and colour mode.
 */
export const earlyScript = `(function(root){
var language,choice;
try{language=localStorage.getItem('sample-language');choice=localStorage.getItem('${colourModeKey}')}catch(error){}
root.setAttribute('data-js','');
if(${JSON.stringify(Object.keys(sampleLanguages))}.indexOf(language)>=0)root.setAttribute('data-sample-language',language);
if(choice!=='light'&&choice!=='dark')choice='';
root.setAttribute('data-theme-choice',choice||'system');
root.setAttribute('data-theme',choice||(matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'))
})(document.documentElement)`;
