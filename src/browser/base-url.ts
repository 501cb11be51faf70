declare const __webpack_public_path__: string | undefined;
/** The path the site stands under, with both slashes, e.g. `/` or `/docs/`. The bundler knows it as the path of its files. */
export const baseUrl = typeof __webpack_public_path__ === 'string' ? __webpack_public_path__ : '/';
