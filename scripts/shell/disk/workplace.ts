/** A build's own folder below the project, where Astro can resolve what it imports. It goes when the build ends. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '../refusal.ts';
import { openBench } from './bench.ts';
import { onDisk } from './disk-errors.ts';
import { WORKPLACES } from './project-folders.ts';

/** What Astro reads, what is printed, and the site in the making. */
export interface Workplace {
  readonly root: string;
  readonly content: string;
  readonly prints: string;
  readonly made: string;
  close(): void;
}

/** Each output folder has its own workplace, so that two builds can run side by side. */
export async function openWorkplace(out: string): Promise<Workplace> {
  const root = join(WORKPLACES, createHash('sha256').update(resolve(out)).digest('hex').slice(0, 12));
  return onDisk(root, () => {
    mkdirSync(WORKPLACES, { recursive: true });
    clearOthers(root);
    const bench = openBench(root, PATIENCE_MS);
    if (bench === undefined) {
      throw new Refusal({ file: root, found: '另一个命令正在这里生成网站', todo: '等它结束后再运行一次' });
    }
    bench.clear();
    const folder = (name: string): string => join(root, name);
    const close = (): void => bench.close();
    return { root, content: folder('content'), prints: folder('prints'), made: folder('dist'), close };
  });
}

/** Another build may be looking, just now, whether this workplace is still in use. */
const PATIENCE_MS = 60_000;
const RE_WORKPLACE = /^[0-9a-f]{12}$/;

/** Removes what killed builds left. */
function clearOthers(own: string): void {
  for (const name of readdirSync(WORKPLACES)) {
    if (!RE_WORKPLACE.test(name) || join(WORKPLACES, name) === own) continue;
    try {
      openBench(join(WORKPLACES, name))?.close();
    } catch {
      // Somebody else's, and in nobody's way.
    }
  }
}
