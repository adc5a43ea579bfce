/**
 * Reads a folder of seeds.
 *
 *     seeds/education-2024.txt              a seed
 *     seeds/education-2024.anchors.json     the ledger of its anchors, not read here
 *     seeds/topics.json                     the topics of the site, not read here
 *     seeds/.gitkeep  seeds/~$plan.docx     what systems and editors leave lying about: passed over
 *
 * Everything else in the folder is refused, so that nothing an editor puts there goes unpublished unseen.
 */
import type { Dirent } from 'node:fs';
import type { Source } from '../../src/model/plan/source.ts';
import { Refusal } from '../shell/refusal.ts';
import { nameCompilation } from './compilation-name.ts';
import { listFolder, readBytes } from './read-file.ts';
import { readSource, SEED_ENDINGS } from './read-source.ts';

export interface Seed {
  /** The address: the file name without its ending. */
  readonly name: string;
  /** The file name, without its folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly source: Source;
}

const RE_PASSED_OVER = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)|\.anchors\.json$|^topics\.json$/i;

/** The folder's seeds by name. Throws one `Refusal` that names everything in the folder that cannot be published. */
export async function readSeeds(dir: string): Promise<Seed[]> {
  const found = (await listFolder(dir)).filter((entry) => !RE_PASSED_OVER.test(entry.name));
  if (found.length === 0) {
    throw new Refusal({ file: dir, found: '文件夹里没有种子文件', todo: '放入一个 .txt 文件，再运行一次' });
  }
  const refusals: Refusal[] = [];
  const seeds: Seed[] = [];
  const taken = new Map<string, string>();
  for (const entry of found) {
    try {
      seeds.push(await readSeed(dir, entry, taken));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
    }
  }
  if (refusals.length > 0) throw Refusal.join(refusals);
  return seeds;
}

/** `taken` holds the addresses given so far, with the files that have them. */
async function readSeed(dir: string, entry: Dirent, taken: Map<string, string>): Promise<Seed> {
  const file = entry.name;
  refuseKind(entry);
  const name = nameCompilation(file);
  const twin = taken.get(name);
  taken.set(name, twin ?? file);
  if (twin !== undefined) {
    throw new Refusal({
      file,
      found: `网址 /${name}/ 已被 ${twin} 使用`,
      todo: '给其中一个改名，或删除其中一个',
    });
  }
  const bytes = await readBytes(dir, file);
  return { name, file, bytes, source: readSource(bytes, file) };
}

function refuseKind(entry: Dirent): void {
  const ending = /\.[^.]*$/.exec(entry.name)?.[0].toLowerCase() ?? '';
  if (!entry.isDirectory() && SEED_ENDINGS.includes(ending)) return;
  throw new Refusal({
    file: entry.name,
    found: entry.isDirectory() ? '这是一个文件夹' : `不认识的文件种类“${ending}”`,
    expected: `以 ${SEED_ENDINGS.join('、')} 结尾的文件`,
    todo: '另存为其中一种，或移出种子文件夹',
  });
}
