/** In bytes: a browser’s log of a long session. */
export const maxFileSize = 50_000_000;

/** A file’s text, or what to tell the reader. Never throws. */
export async function readTextFile(file: File): Promise<{ text: string } | { problem: string }> {
  if (file.size > maxFileSize) {
    const megabytes = Math.round(file.size / 1_000_000).toLocaleString('en-GB');
    return {
      problem: `${file.name} has ${megabytes} MB: the limit is ${maxFileSize / 1_000_000} MB. Save the failed call alone as HAR.`,
    };
  }
  try {
    return { text: await file.text() };
  } catch {
    return { problem: `${file.name} could not be read. Choose it again.` };
  }
}

/** A size for readers, e.g. `3.4 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
