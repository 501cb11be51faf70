// Every command imports this first: an unsupported Node ends here, with one line.

/**
 * Whether a version of Node, e.g. "20.19.0", is within `engines` of package.json.
 * @param {string} version
 */
export function isNodeSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 16;
  return major >= 24;
}

if (!isNodeSupported(process.versions.node)) {
  console.error(
    `Node ${process.versions.node} is not supported. Install 20.19 or newer in the 20 line, 22.16 or newer in the 22 line, or 24 or newer: https://nodejs.org/`,
  );
  process.exit(1);
}
