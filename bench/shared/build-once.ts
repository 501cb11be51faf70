import { timedBuild } from './timed-build';

let built = false;

/** Builds the project into build/, once in a run of the bench, so that every part measures what stands in the sources. */
export function buildOnce(): string {
  if (!built) timedBuild('.');
  built = true;
  return 'build';
}
