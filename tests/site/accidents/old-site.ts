/** A site published before, as small as one can be, and what is seen of a build beside it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layFolders } from '../../../scripts/shell/disk/workplace.ts';

const OLD_SITE: Readonly<Record<string, string>> = {
  'index.html': 'old',
  'yaodian-site.sha256': `${createHash('sha256').update('old').digest('hex')}  index.html\n`,
};

/** The folders of `work`, in whose paths there are spaces and Chinese. */
export const layWork = (work: string) => ({
  seeds: join(work, '种子 2024'),
  site: join(work, '网站 新'),
  out: join(work, '网站 新/dist'),
  cache: join(work, '缓存'),
  temporary: join(work, 'tmp'),
});
export type Work = ReturnType<typeof layWork>;

export function writeSeeds({ seeds, temporary }: Work): void {
  mkdirSync(temporary, { recursive: true });
  mkdirSync(seeds);
  writeFileSync(join(seeds, 'a.txt'), '县教育局2024年工作要点\n1.抓好落实。全县要抓好。\n2.加强督导。全县要加强。\n');
}

export function layOldSite({ site, out }: Work): void {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const [name, text] of Object.entries(OLD_SITE)) writeFileSync(join(out, name), text);
}

/** What a build has on the disk at one moment: of a process that is killed now, all of this stays. */
export interface Seen {
  /** `new` where it is a whole one by its manifest. */
  readonly dist: 'old' | 'new' | 'broken';
  readonly besideDist: readonly string[];
  readonly inSeeds: readonly string[];
  /** In the system's folder for such. */
  readonly temporary: readonly string[];
  readonly hasWorkplace: boolean;
}

export const look = (work: Work): Seen => ({
  dist: judge(work.out),
  besideDist: list(work.site),
  inSeeds: list(work.seeds),
  temporary: list(work.temporary),
  hasWorkplace: existsSync(layFolders(work.seeds, work.out).root),
});

function judge(out: string): Seen['dist'] {
  const read = (name: string): string => readFileSync(join(out, name), 'utf8');
  if (Object.entries(OLD_SITE).every(([name, text]) => list(out).includes(name) && read(name) === text)) return 'old';
  const sums = list(out).includes('yaodian-site.sha256') ? read('yaodian-site.sha256').trimEnd().split('\n') : [];
  const isWhole = sums.every((row) => row.slice(0, 64) === sumOf(join(out, row.slice(66))));
  return isWhole && sums.length > 20 ? 'new' : 'broken';
}

const list = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);
const sumOf = (file: string): string =>
  existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : '';
