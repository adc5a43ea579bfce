/**
 * What the site is made with, as a bill of materials (CycloneDX 1.5): every package that building needs, with its
 * version, licence and sum, as the lock file has them. Nothing is asked of the network, and neither the day nor the
 * machine is in it, so that the same program gives the same bytes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../shell/disk/project-folders.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';

interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/** What npm writes as `package-lock.json`, as far as it is read. */
export interface Lock {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** Below the site’s root. */
export const BOM_FILE = 'bom.cdx.json';

/** CycloneDX, of what the lock file says, not of what is installed. */
export function exportBom(): EmittedFile {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  return { path: BOM_FILE, content: `${JSON.stringify(listMaterials(lock), null, 1)}\n` };
}

/** What only testing needs is left out. */
export function listMaterials({ name, version, packages }: Lock): unknown {
  const components = new Map<string, unknown>();
  for (const [path, locked] of Object.entries(packages)) {
    if (path === '' || locked.dev === true) continue;
    const component = describePackage(locked.name ?? path.slice(path.lastIndexOf('node_modules/') + 13), locked);
    components.set(component.purl, component);
  }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: describePackage(name, { version, ...(packages[''] ?? {}) }, 'application') },
    components: [...components].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, component]) => component),
  };
}

function describePackage(
  name: string,
  { version = '', license, integrity, optional }: LockedPackage,
  type = 'library',
) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type,
    'bom-ref': purl,
    name,
    version,
    ...(optional === true ? { scope: 'optional' } : {}),
    ...(integrity === undefined ? {} : { hashes: integrity.split(' ').map(readSum) }),
    ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
    purl,
  };
}

/** `sha512-…` in base64. */
function readSum(integrity: string): { alg: string; content: string } {
  const [alg = '', sum = ''] = integrity.split(/-(.*)/s);
  return { alg: alg.replace(/^sha/, 'SHA-'), content: Buffer.from(sum, 'base64').toString('hex') };
}
