// Old syntax on purpose: an old Node must be able to read this file to say that it is too old.

/** Whether this site's commands run on the given version of Node, e.g. "20.19.0": `engines` in package.json. */
export function isNodeSupported(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0];
  const minor = parts[1];
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 16;
  return major >= 24;
}

/** Ends the process with one line where Node is not supported. */
export function requireNode() {
  if (isNodeSupported(process.versions.node)) return;
  console.error(
    'Node ' +
      process.versions.node +
      ' is not supported. Install 20.19 or newer in the 20 line, 22.16 or newer in the 22 line, or 24 or newer: https://nodejs.org/',
  );
  process.exit(1);
}
