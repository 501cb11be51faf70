import { createServer } from 'node:net';
import { CommandError } from './process.mjs';

/**
 * The port to serve at: PORT, else 3000. Throws a CommandError where PORT is not a port.
 * @param {string | undefined} text
 * @param {string} command what the user ran, e.g. `npm start`
 */
export function readPort(text, command) {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new CommandError(
    `PORT is "${text}", which is not a port. Use a whole number up to 65535: PORT=3001 ${command}`,
  );
}

/**
 * Throws a CommandError where the port is in use.
 * @param {number} port
 * @param {string} command
 * @returns {Promise<void>}
 */
export function requireFreePort(port, command) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(portError(error, port, command)));
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

/**
 * Turns a failure to listen into one line that says what to do.
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 * @param {string} command
 */
export function portError(error, port, command) {
  const other = port < 65535 ? port + 1 : 3000;
  if (error.code === 'EADDRINUSE') {
    return new CommandError(`Port ${port} is busy. Use another one: PORT=${other} ${command}`);
  }
  if (error.code === 'EACCES') {
    return new CommandError(
      `Port ${port} needs more rights. Use another one: PORT=3001 ${command}`,
    );
  }
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code ?? '')) {
    return new CommandError(
      `HOST is "${process.env.HOST}", which is not an address of this machine. Leave it out: HOST= ${command}`,
    );
  }
  return error;
}
