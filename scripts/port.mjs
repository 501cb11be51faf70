import { createServer } from 'node:net';
import { CommandError } from './fail.mjs';

/**
 * The port to serve at: PORT, else 3000. Throws a CommandError where PORT is no port.
 * @param {string | undefined} text
 */
export function readPort(text) {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new CommandError(
    `PORT is "${text}", which is no port. Use a whole number up to 65535: PORT=3001 npm start`,
  );
}

/**
 * Throws a CommandError where a server listens at the port already.
 * @param {number} port
 * @returns {Promise<void>}
 */
export function requireFreePort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(portError(error, port)));
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

/**
 * Says in one line what a failure to listen means.
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 */
export function portError(error, port) {
  const other = port < 65535 ? port + 1 : 3000;
  if (error.code === 'EADDRINUSE') {
    return new CommandError(`Port ${port} is busy. Use another one: PORT=${other} npm start`);
  }
  if (error.code === 'EACCES') {
    return new CommandError(`Port ${port} needs more rights. Use another one: PORT=3001 npm start`);
  }
  return error;
}
