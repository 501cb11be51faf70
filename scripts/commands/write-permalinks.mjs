// npm run permalinks: adds the new URLs of the last build to the lock. It removes none.
import '../setup/node.mjs';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runCommand } from '../lib/process.mjs';
import { lockFile, parseLock, publishedPaths } from '../lib/permalinks.mjs';
import { requireBuild } from '../lib/build-folder.mjs';

await runCommand(async () => {
  requireBuild('build');
  const locked = existsSync(lockFile) ? parseLock(readFileSync(lockFile, 'utf8')) : [];
  const all = [...new Set([...locked, ...publishedPaths('build')])].sort();
  writeFileSync(lockFile, `${all.join('\n')}\n`);
  console.log(`${lockFile}: ${all.length} URLs, ${all.length - locked.length} new`);
});
