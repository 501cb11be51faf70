import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { CheckProblem } from '../place';
import { PythonFile } from '../python/syntax';

/** Settings and routes are far smaller; more is another file, or a generated one. */
const maxBytes = 1_000_000;

/** Where the parts of the API's source are, relative to the checkout. */
export interface Layout {
  /** The settings file. */
  settings: string;
  /** The folder with `api/` and `middleware.py`. */
  app: string;
}

export const defaultLayout: Layout = { settings: 'upstream/settings/base.py', app: 'upstream' };

/** A checkout of the API's source. Opens the files that are asked for, and no other. */
export class Checkout {
  private readonly root: string;
  private readonly files = new Map<string, PythonFile>();
  private readonly packages = new Map<string, boolean>();
  private readonly paths = new Map<string, string | null>();
  /** The files opened so far, relative to the checkout. */
  readonly opened: string[] = [];

  /** Throws a CheckProblem where the folder is not a checkout of the API. */
  constructor(
    readonly folder: string,
    readonly layout: Layout = defaultLayout,
  ) {
    this.root = this.openRoot();
    const needed = [
      layout.settings,
      ...['exceptions', 'throttling', 'urls', 'views'].map(
        (name) => `${layout.app}/api/${name}.py`,
      ),
      `${layout.app}/middleware.py`,
    ];
    const missing = needed.filter(
      (file) =>
        this.stat(file) === null && this.stat(file.replace(/\.py$/, '/__init__.py')) === null,
    );
    if (missing.length === needed.length) {
      throw new CheckProblem(
        `${folder} is not a checkout of the API: it has none of ${needed.join(', ')}. ` +
          `Give the folder that holds ${layout.app}/, or say where its parts are: --settings FILE --app FOLDER`,
      );
    }
    const [first] = missing;
    if (first !== undefined) {
      const option = first === layout.settings ? '--settings FILE' : '--app FOLDER';
      throw new CheckProblem(
        `${folder} has no ${missing.join(', no ')}. Complete the checkout, or say where it is, relative to the checkout: ${option}`,
      );
    }
  }

  private openRoot(): string {
    const { folder } = this;
    try {
      const root = realpathSync(folder);
      if (statSync(root).isDirectory()) return root;
    } catch (error) {
      throw new CheckProblem(explain(folder, error, 'Give the folder of a checkout of the API.'));
    }
    throw new CheckProblem(`${folder} is a file. Give the folder of a checkout of the API.`);
  }

  hasModule(dotted: string): boolean {
    return this.moduleFile(dotted) !== null;
  }

  /** A module of the checkout; null where there is none. */
  module(dotted: string): PythonFile | null {
    const file = this.moduleFile(dotted);
    return file === null ? null : this.open(file);
  }

  /** The dotted name of a file: `upstream/api/urls.py` is `upstream.api.urls`. */
  static moduleName(file: string): string {
    return file
      .replace(/\.py$/, '')
      .replace(/\/__init__$/, '')
      .split('/')
      .join('.');
  }

  private moduleFile(dotted: string): string | null {
    const known = this.paths.get(dotted);
    if (known !== undefined) return known;
    const base =
      /^\w+(\.\w+)*$/.test(dotted) && this.hasPackage(dotted) ? dotted.split('.').join('/') : null;
    const found =
      base === null
        ? null
        : ([`${base}.py`, `${base}/__init__.py`].find((file) => this.stat(file) !== null) ?? null);
    this.paths.set(dotted, found);
    return found;
  }

  /** Whether the checkout has the first part of a dotted name: most names are of other packages. */
  private hasPackage(dotted: string): boolean {
    const [first = ''] = dotted.split('.');
    const known = this.packages.get(first);
    if (known !== undefined) return known;
    const found = existsSync(path.join(this.root, first)) || this.stat(`${first}.py`) !== null;
    this.packages.set(first, found);
    return found;
  }

  /** 'there' also for what is there and cannot be opened, such as a loop of links: opening it says why. */
  private stat(file: string): 'there' | null {
    try {
      return lstatSync(path.join(this.root, file)).isDirectory() ? null : 'there';
    } catch (error) {
      return code(error) === 'ENOENT' || code(error) === 'ENOTDIR' ? null : 'there';
    }
  }

  open(file: string): PythonFile {
    const known = this.files.get(file);
    if (known) return known;
    const parsed = new PythonFile(file, this.read(file));
    this.files.set(file, parsed);
    this.opened.push(file);
    return parsed;
  }

  private read(file: string): string {
    let bytes: Buffer;
    try {
      const real = realpathSync(path.join(this.root, file));
      if (!real.startsWith(this.root + path.sep)) {
        throw new CheckProblem(
          `${file} is a link that leads out of the checkout. Replace it by the file itself.`,
        );
      }
      const { size } = statSync(real);
      if (size > maxBytes) {
        throw new CheckProblem(
          `${file} has ${(size / 1e6).toFixed(1)} MB; files over 1 MB are not read. ` +
            'If it is not the right file, name the right one: --settings FILE --app FOLDER',
        );
      }
      bytes = readFileSync(real);
    } catch (error) {
      if (error instanceof CheckProblem) throw error;
      throw new CheckProblem(explain(file, error, 'Correct the checkout, then check again.'));
    }
    try {
      // The decoder drops a byte order mark.
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return text.replace(/\r\n?/g, '\n');
    } catch {
      throw new CheckProblem(`${file} is not UTF-8. Save it as UTF-8, as Python expects.`);
    }
  }
}

const code = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

function explain(file: string, error: unknown, wayOut: string): string {
  const reasons: Record<string, string> = {
    ENOENT: 'does not exist',
    ENOTDIR: 'is below a file',
    ELOOP: 'is a link that leads to itself',
    EACCES: 'may not be read by this user',
    EISDIR: 'is a folder',
    ENAMETOOLONG: 'is too long for a path',
  };
  return `${file} ${reasons[code(error)] ?? `cannot be read (${String(error)})`}. ${wayOut}`;
}
