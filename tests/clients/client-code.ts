import { fencesOf, readPages, type Fence } from '../../src/samples/markdown-page';

const fences = fencesOf(readPages());

/** The one fence of a section, e.g. `docs/errors/throttled.md#handle-it-in-code`, in a language; throws unless there is exactly one. */
export function fenceAt(section: string, language: string): Fence {
  const found = fences.filter((fence) => fence.section === section && fence.language === language);
  const [fence] = found;
  if (!fence || found.length > 1)
    throw new Error(`${section} has ${found.length} ${language} fences; one is needed`);
  return fence;
}

/** The code of a sample above its line `# Use it` or `// Use it`, which stands before the calls. */
export function aboveUse({ code, where }: Fence): string {
  const [client, use] = code.split(/^(?:#|\/\/) Use it$/m);
  if (!client || use === undefined) throw new Error(`${where} has no line “Use it”`);
  return client;
}
