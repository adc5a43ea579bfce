/** A service worker of src/browser/service-worker/, with the library it is made of, as one plain script. */
import { join } from 'node:path';
import { BROWSERS } from '../../../src/model/browsers.ts';
import { ROOT } from '../../shell/disk/project-folders.ts';
import { bundleScript } from '../offline/bundle-scripts.ts';

export function bundleWorker(name: 'service-worker' | 'end-worker'): Promise<string> {
  return bundleScript({ project: ROOT, browsers: BROWSERS, entry: join('src/browser/service-worker', `${name}.ts`) });
}
