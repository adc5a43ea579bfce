/** Proof of the bill of materials: the packages of the lock file that building needs, each with its licence and sum. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lock } from '../../outputs/data/bom.ts';
import { ROOT } from '../../shell/disk/project-folders.ts';
import { compareValue } from '../line.ts';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly { readonly expression: string }[];
}

export function checkMaterials(file: string, text: string): void {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  const needed = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  const expected = needed.map(([path, { name = nameOf(path), version, license = '', integrity = '' }]) =>
    [`pkg:npm/${name.replace('@', '%40')}@${version}`, name, version, license, integrity].join(' '),
  );
  const { components } = JSON.parse(text) as { readonly components: readonly Component[] };
  compareValue(file, '', [...new Set(expected)].sort().join('\n'), components.map(showPackage).sort().join('\n'));
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** As the lock file says it. */
function showPackage({ purl, name, version, licenses = [], hashes = [] }: Component): string {
  const sums = hashes.map(
    ({ alg, content }) => `${alg.toLowerCase().replace('-', '')}-${Buffer.from(content, 'hex').toString('base64')}`,
  );
  return [purl, name, version, licenses.map(({ expression }) => expression).join(), sums.join(' ')].join(' ');
}
