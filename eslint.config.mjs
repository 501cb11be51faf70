import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import * as mdx from 'eslint-plugin-mdx';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Folders of src that are no subject. */
const nodeFolders = ['plugins', 'post-build', 'hosting'];
const shared = ['contract', 'css', 'pages', 'theme', 'ui', ...nodeFolders].map(
  (name) => `src/${name}/**`,
);
const views = ['react', 'react-dom', 'react-dom/*', '@docusaurus/*', '@theme/*', '@theme-*/*'];

/** Imports go one way: contract → logic → view → theme and pages → docs. */
const nodeOnly = {
  regex: '^\\.{1,2}/(.*/)?(remark-[^/]*|(plugins|post-build)/[^/]+)$',
  message: 'Plugins and remark files are Node-only: import them in docusaurus.config.ts alone.',
};
/** For files so many folders below src: their own subject’s views are nearer. */
const otherView = (depth) => ({
  regex: `^(\\.\\./){${depth}}(?!ui/)[a-z-]+/(.*/)?[A-Z][A-Za-z]*$`,
  caseSensitive: true,
  message: 'A subject never imports another’s view. Share it in src/ui, or pass it as children.',
});
const logicOnly = [
  { group: views, message: 'Logic imports no React, DOM or Docusaurus: move this into a view.' },
  {
    regex: '^\\.{1,2}/(.*/)?[A-Z][A-Za-z]*$',
    caseSensitive: true,
    message: 'Logic imports no view: pass data up instead.',
  },
  { group: ['*.css'], message: 'Logic imports no styles: move this into a view.' },
];
const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const globals = (names) => ({
  globals: Object.fromEntries(names.split(' ').map((name) => [name, 'readonly'])),
});
const forbidGlobals = (names, message) => ({
  'no-restricted-globals': ['error', ...names.split(' ').map((name) => ({ name, message }))],
});

export default tseslint.config(
  {
    ignores: ['build', '.docusaurus', 'node_modules', 'test-results', 'playwright-report'],
  },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    extends: [js.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: globals(
      'AbortController AbortSignal Buffer Headers Response URL clearInterval console fetch performance process setInterval setTimeout',
    ),
  },
  {
    files: ['clients/browser/*.mjs'],
    languageOptions: globals('BroadcastChannel atob crypto indexedDB navigator'),
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat['recommended-latest']],
    rules: {
      // A region that scrolls sideways must be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['tabpanel', 'region', 'group'] }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="style"]',
          message: 'No style attributes: the Content-Security-Policy forbids them. Use a class.',
        },
      ],
    },
  },
  { files: ['src/**/*.{ts,tsx}'], ignores: ['src/**/*.test.*'], rules: restrict(nodeOnly) },
  {
    files: ['src/contract/**/*.ts'],
    rules: restrict(
      {
        regex: '^\\.\\./',
        message: 'The contract imports nothing from the rest of src: it is what all else reads.',
      },
      ...logicOnly,
    ),
  },
  {
    // A hook (use-*.ts) belongs to the view.
    files: ['src/*/**/*.ts'],
    ignores: [...shared, '**/*.test.ts', '**/use-*.ts'],
    rules: restrict(nodeOnly, ...logicOnly),
  },
  {
    // It runs in the page and in the terminal, and sends nothing.
    files: ['src/diagnosis/{exchange,report,rules,token}/**/*.ts', 'src/diagnosis/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: forbidGlobals(
      'document window navigator location localStorage fetch process Buffer',
      'The diagnosis runs in the page and in Node, and sends nothing.',
    ),
  },
  ...['', '/*', '/*/*'].map((folders, above) => ({
    files: [`src/*${folders}/*.tsx`],
    ignores: ['src/theme/**', 'src/pages/**', '**/*.test.tsx'],
    rules: restrict(nodeOnly, otherView(above + 1)),
  })),
  { files: [`src/{${nodeFolders}}/**/*.ts`], rules: restrict() },
  {
    ...mdx.flat,
    files: ['docs/**/*.md'],
    processor: mdx.createRemarkProcessor({ lintCodeBlocks: false, ignoreRemarkConfig: true }),
    languageOptions: {
      ...mdx.flat.languageOptions,
      parserOptions: { ...mdx.flat.languageOptions.parserOptions, extensions: ['.md'] },
    },
    rules: { 'mdx/remark': 'error' },
  },
);
