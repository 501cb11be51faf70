import { readFileSync } from 'node:fs';

/** The text after the language of a Markdown fence, parsed. */
export interface FenceMeta {
  /** Bare words, e.g. `run`. */
  flags: ReadonlySet<string>;
  /** `key=value`, `key="a value"` and `key='a "value"'` pairs. */
  values: ReadonlyMap<string, string>;
  /** Line numbers to highlight, from 1: `{2,4-6}`. */
  lines: ReadonlySet<number>;
}

const token = /\{([\d,\s-]+)\}|([A-Za-z_][\w-]*)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?/g;

/** A fence's code: what it holds, or the file that `file="clients/…"` names from the project's root. */
export function codeOf({ values }: FenceMeta, code: string): string {
  const file = values.get('file');
  return file === undefined ? code : readFileSync(file, 'utf8').trimEnd();
}

/** Reads a fence's meta string, e.g. `run status=401 title="Log in" {2}`. */
export function parseFenceMeta(meta: string | null | undefined): FenceMeta {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const lines = new Set<number>();
  for (const [, ranges, key, double, single, bare] of (meta ?? '').matchAll(token)) {
    if (ranges !== undefined) {
      for (const line of expandRanges(ranges)) lines.add(line);
    } else if (key !== undefined) {
      const value = double ?? single ?? bare;
      if (value === undefined) flags.add(key);
      else values.set(key, value);
    }
  }
  return { flags, values, lines };
}

function expandRanges(ranges: string): number[] {
  return ranges.split(',').flatMap((range) => {
    const [from, to] = range.split('-').map(Number);
    if (!from) return [];
    return Array.from({ length: Math.max(0, (to ?? from) - from + 1) }, (_, i) => from + i);
  });
}
