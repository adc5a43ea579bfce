/** A build's own folder below the project, where Astro can resolve what it imports. It goes when the build ends. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { Refusal } from '../refusal.ts';
import { onDisk } from './disk-errors.ts';
import { ROOT, WORKPLACES } from './project-folders.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** A build's folders. */
export interface Folders {
  readonly seeds: string;
  /** The workplace itself, with Astro's own things. */
  readonly root: string;
  /** What Astro reads. */
  readonly content: string;
  /** The finished files of each compilation, until the site is put together. */
  readonly parts: string;
  /** The site until it is published; while Astro is open, with Astro's own things. */
  readonly made: string;
}

/** Each output folder has its own workplace, so that two builds can run side by side. Makes nothing yet. */
export function layFolders(seeds: string, out: string): Folders {
  const root = join(WORKPLACES, createHash('sha256').update(resolve(out)).digest('hex').slice(0, 12));
  const below = (name: string): string => join(root, name);
  return { seeds: resolve(seeds), root, content: below('content'), parts: below('parts'), made: below('dist') };
}

/** Makes the workplace. Throws a `Refusal` where another build has it, or the disk does not give it. */
export function openWorkplace({ root }: Folders): Promise<Workshop> {
  const make = (): Workshop => {
    mkdirSync(WORKPLACES, { recursive: true });
    refuseElsewhere();
    clearOthers(root);
    const workshop = openWorkshop(root, PATIENCE_MS);
    if (workshop === undefined) {
      throw new Refusal({ file: root, found: '另一个命令正在这里生成网站', todo: '等它结束后再运行一次' });
    }
    workshop.clear();
    return workshop;
  };
  return onDisk(root, make, TODO);
}

/** It lies in the project, whatever is built, and wherever to. */
const TODO = '在程序的文件夹里腾出空间，改好权限，或移走占了 .yaodian 这个名字的文件，再运行一次；原有的网站没有改动';

/** From elsewhere Astro would not find what it imports. */
function refuseElsewhere(): void {
  if (realpathSync(WORKPLACES).startsWith(join(realpathSync(ROOT), sep))) return;
  throw new Refusal({ file: WORKPLACES, found: '这是链接，指向程序以外的文件夹', todo: '删去链接，再运行一次' });
}

/** Another build may be looking, just now, whether this workplace is still in use. */
const PATIENCE_MS = 60_000;
const RE_WORKPLACE = /^[0-9a-f]{12}$/;

/** Removes what killed builds left. */
function clearOthers(own: string): void {
  for (const name of readdirSync(WORKPLACES)) {
    if (!RE_WORKPLACE.test(name) || join(WORKPLACES, name) === own) continue;
    try {
      openWorkshop(join(WORKPLACES, name), 0)?.close();
    } catch {
      // Somebody else's, and in nobody's way.
    }
  }
}
