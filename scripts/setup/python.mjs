import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CommandError, findProgram, run } from '../lib/process.mjs';
import { aptInstall } from './tools.mjs';

/** Debian's python3, the one that finds Debian's packages. */
const systemPython = '/usr/bin/python3';

/**
 * What a python3 must have: a check in Python that fails where it is absent, Debian's packages, and pip's for a
 * virtual environment where apt-get cannot install.
 * @typedef {{ name: string; variable: string; check: string; debian: readonly string[]; pip: readonly string[] }} Needs
 */

/** @type {Needs} */
const forSamples = {
  name: 'requests',
  variable: 'SAMPLES_PYTHON',
  check: 'import requests',
  debian: ['python3-requests'],
  pip: ['requests'],
};

/** The releases whose behaviour src/contract/FACTS.md records. @type {Needs} */
const forFramework = {
  name: 'Django REST Framework 3.14 and SimpleJWT 5.2',
  variable: 'FRAMEWORK_PYTHON',
  check: [
    'import django, rest_framework, corsheaders',
    'from importlib.metadata import version',
    'assert django.VERSION[:2] == (3, 2) and rest_framework.VERSION.startswith("3.14.")',
    'assert version("djangorestframework-simplejwt").startswith("5.2.")',
  ].join('\n'),
  debian: [
    'python3-djangorestframework',
    'python3-djangorestframework-simplejwt',
    'python3-django-cors-headers',
  ],
  pip: [
    'Django==3.2.25',
    'djangorestframework==3.14.0',
    'djangorestframework-simplejwt==5.2.2',
    'PyJWT==2.6.0',
    'django-cors-headers==3.14.0',
    'setuptools<81',
    'legacy-cgi; python_version >= "3.13"',
  ],
};

/** The path of a python3 for the samples and clients of the pages. */
export const pythonPath = () => pythonWith(forSamples, 'node_modules/.cache/samples-python');

/** The path of a python3 that runs the Django project of tests/framework. */
export const frameworkPythonPath = () =>
  pythonWith(forFramework, 'node_modules/.cache/framework-python');

/**
 * The path of a python3 with what is needed: the one its variable names, the one on PATH, the system's, else it
 * installs Debian's packages, or a virtual environment in `folder`. Throws a CommandError that names the packages
 * where all fail.
 * @param {Needs} needs
 * @param {string} folder
 * @returns {Promise<string>}
 */
async function pythonWith(needs, folder) {
  const { name, variable, debian } = needs;
  /** @param {string | null} python */
  const fits = (python) => imports(python, needs.check);
  const chosen = process.env[variable];
  if (chosen) {
    if (fits(chosen)) return chosen;
    throw new CommandError(
      `${variable} is "${chosen}", which does not import ${name}. Correct it or unset it.`,
    );
  }
  const inFolder = path.resolve(folder, 'bin/python3');
  const present = [findProgram('python3'), systemPython, inFolder].find(fits);
  if (present) return present;
  if ((await aptInstall(debian)) && fits(systemPython)) return systemPython;
  const base = findProgram('python3');
  console.log(`Installing ${name} into ${folder} …`);
  if (base && (await run(base, ['-m', 'venv', path.resolve(folder)])) === 0) {
    await run(inFolder, ['-m', 'pip', 'install', '--quiet', ...needs.pip]);
    if (fits(inFolder)) return inFolder;
  }
  const list = debian.join(' ');
  throw new CommandError(
    `python3 does not import ${name}. Install them (Debian: sudo apt-get install ${list}), or set ${variable}.`,
  );
}

/**
 * @param {string | null} python
 * @param {string} check
 */
function imports(python, check) {
  if (python === null || (path.isAbsolute(python) && !existsSync(python))) return false;
  return spawnSync(python, ['-c', check], { timeout: 30_000 }).status === 0;
}
