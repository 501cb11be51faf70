import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { deadControls } from './check-controls';

test.each([
  ['<button class="clean-btn">Top</button>', '<button class="clean-btn"> “Top”'],
  ['<div role="button" aria-label="Open"></div>', '<div class=""> “Open”'],
  ['<input type="search">', '<input class=""> “”'],
  ['<select></select>', '<select class=""> “”'],
  ['<details><summary>More</summary><button>Copy</button></details>', '<button class=""> “Copy”'],
  ['<button popovertarget="nowhere">Menu</button>', '<button class=""> “Menu”'],
  ['<button>Menu</button><nav popover></nav>', '<button class=""> “Menu”'],
  ['<form><button>Send</button></form>', '<button class=""> “Send”'],
  ['<form action=""><button>Send</button></form>', '<button class=""> “Send”'],
  ['<button data-island="Checklist">Reset</button>', '<button class=""> “Reset”'],
])('%s is dead', (html, dead) => {
  expect(deadControls(fromHtml(`<body>${html}</body>`))).toEqual({ dead: [dead], count: 1 });
});

test.each([
  '<div data-island="Checklist"><button>Reset</button></div>',
  '<button popovertarget="menu">Menu</button><nav id="menu" popover></nav>',
  '<button data-colour-mode>Colour mode</button>',
  '<button data-copy><span>Copy</span></button>',
  '<button data-copy=""></button>',
  '<form action="/search/"><input name="q"></form>',
])('%s is handled', (html) => {
  expect(deadControls(fromHtml(`<body>${html}</body>`))).toEqual({ dead: [], count: 1 });
});
