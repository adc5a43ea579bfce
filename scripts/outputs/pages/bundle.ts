/**
 * Has Astro bundle the pages' code in a process of its own, which ends with that: Astro and Vite take some hundred
 * megabytes, which nobody would give back while pages are rendered.
 *
 *     code/…         what renders
 *     shared/…       what all pages share: scripts, styles, public files
 *     styles.json    the styles of each page's kind, which Astro holds in memory
 */
import { fork } from 'node:child_process';

export interface BundleOrder {
  /** The workplace, Astro's project. */
  readonly root: string;
  /** The site's origin, or nothing; and the folder of its host that it lives in. */
  readonly site: string;
  readonly base: string;
  /** The folder that is made. */
  readonly into: string;
}

/** What went wrong in the process; `code` is the system's, where it was the disk. */
export interface BundleError {
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: string | undefined;
}

const MODULE = new URL('bundle-process.ts', import.meta.url);

/** Throws what Astro says where it cannot. */
export async function bundle(order: BundleOrder): Promise<void> {
  const child = fork(MODULE, [JSON.stringify(order)], { cwd: order.root, execArgv: [] });
  const kill = (): void => void child.kill('SIGKILL');
  // Before the workplace is cleared.
  process.prependListener('exit', kill);
  const wrong = await new Promise<Error | undefined>((resolve) => {
    child.on('message', (said: BundleError) => resolve(Object.assign(new Error(said.message), said)));
    child.on('error', resolve);
    child.on('exit', (code, signal) => resolve(code === 0 ? undefined : new Error(`Astro: ${signal ?? code}`)));
  });
  process.off('exit', kill);
  if (wrong !== undefined) throw wrong;
}
