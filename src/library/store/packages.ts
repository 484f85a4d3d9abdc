import { failInput } from '../../base/index.js';

/** Loads a package that not everybody needs; says how to install it where it is not there. */
export async function loadPackage<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    return failInput('library/needs-package', name, { data: { package: name, command: `npm install ${name}` } });
  }
}
