// Old syntax on purpose: an old Node must be able to read this file to say that it is too old.

/** Whether this site's commands run on the given version of Node, e.g. "20.19.0". */
export function isNodeSupported(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0];
  const minor = parts[1];
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 16;
  return major > 22;
}

/** Ends the process with one line where Node is too old. */
export function requireNode() {
  if (isNodeSupported(process.versions.node)) return;
  console.error(
    'Node ' +
      process.versions.node +
      ' is too old. Install Node 20.19 or newer in the 20 line, or 22.16 or newer: https://nodejs.org/',
  );
  process.exit(1);
}
