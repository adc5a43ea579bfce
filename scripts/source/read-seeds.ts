/**
 * Reads a folder of seeds.
 *
 *     seeds/education-2024.txt              a seed
 *     seeds/education-2024.anchors.json     the ledger of its anchors, not read here
 *     seeds/topics.json                     the topics of the site, not read here
 *     seeds/site.json                       the settings of the site, not read here, with the files they name
 *     seeds/education-2024.reading.json     what an editor says of single lines
 *     seeds/seal.png                        a picture that a Markdown file shows
 *     seeds/.gitkeep  seeds/~$plan.docx     what systems and editors leave lying about: passed over
 *
 * Everything else in the folder is refused, so that nothing an editor puts there goes unpublished unseen.
 */
import type { Dirent } from 'node:fs';
import type { Source } from '../../src/model/plan/source.ts';
import { byCodeUnits } from '../../src/model/text/code-units.ts';
import { listFolder, readBytes, readTextFile } from '../shell/disk/read-file.ts';
import { Refusal } from '../shell/refusal.ts';
import { nameAnew, nameCompilation, stemOf } from './compilation-name.ts';
import { isOfEditors, readingsOf, refuseUnread } from './files-of-editors.ts';
import { refuseOtherKind } from './other-kinds.ts';
import type { Overrule } from './overrule.ts';
import { type Beside, openBeside } from './pictures/beside.ts';
import { readOverrules } from './read-overrules.ts';
import { readSource, SEED_ENDINGS } from './read-source.ts';

/** One compilation's file, read and cut into lines. */
export interface Seed {
  /** The address: the file name without its ending. */
  readonly name: string;
  /** The file name, without its folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly source: Source;
  /** What an editor says of single lines. */
  readonly overrules?: readonly Overrule[];
  /** For characters that no face has, what is printed in their place. */
  readonly characters?: ReadonlyMap<string, string>;
}

const RE_PASSED_OVER = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)|\.anchors\.json$/i;

/**
 * The folder's seeds by name. Throws one `Refusal` that names everything in the folder that cannot be published; `known`
 * are the files that the settings name.
 */
export async function readSeeds(dir: string, known: readonly string[] = []): Promise<Seed[]> {
  const listed = await listFolder(dir);
  const found = listed.filter(({ name }) => !(RE_PASSED_OVER.test(name) || isOfEditors(name) || known.includes(name)));
  const readings = readingsOf(listed);
  if (found.length === 0) {
    throw new Refusal({ file: dir, found: '文件夹里没有种子文件', todo: '放入一个 .txt 文件，再运行一次' });
  }
  const refusals: Refusal[] = [];
  const seeds: Seed[] = [];
  const beside = openBeside(dir);
  const taken = new Map<string, string>();
  const names = new Set(found.map(({ name }) => stemOf(name)));
  // Which of the others belong to them is known when all seeds are read.
  for (const entry of [...found.filter(isSeed), ...found.filter((one) => !isSeed(one))]) {
    try {
      if (!isSeed(entry) && beside.isUsed(entry.name)) continue;
      seeds.push(await readSeed(dir, entry, taken, names, readings, beside));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
    }
  }
  refusals.push(...listed.flatMap(({ name }) => refuseUnread(name, names) ?? []));
  if (refusals.length > 0) throw Refusal.join(refusals);
  // Of files `a-b.txt` comes before `a.txt`; pages list compilations by their names.
  return seeds.sort((a, b) => byCodeUnits(a.name, b.name));
}

/** `taken` holds the addresses given so far, with the files that have them; `names` those that are proposed, too. */
async function readSeed(
  dir: string,
  entry: Dirent,
  taken: Map<string, string>,
  names: Set<string>,
  readings: ReadonlySet<string>,
  beside: Beside,
): Promise<Seed> {
  const file = entry.name;
  refuseKind(entry);
  const name = await nameCompilation(file, names);
  const twin = taken.get(name);
  taken.set(name, twin ?? file);
  if (twin !== undefined) {
    throw new Refusal({
      file,
      found: `网址 /${name}/ 已被 ${twin} 使用`,
      expected: '每个文件有自己的网址',
      todo: `是同一份文件的，留下一个；不是的，把这个改名为 ${nameAnew(name, names)}${endingOf(entry)}`,
    });
  }
  return readContent(dir, file, name, readings, beside);
}

/** One seed whatever else the folder holds, `file` with or without its ending. Throws a `Refusal` where it is not there. */
export async function readSeedAlone(dir: string, file: string): Promise<Seed> {
  const listed = await listFolder(dir);
  const entry = listed.filter(isSeed).find(({ name }) => name === file || stemOf(name) === file);
  if (entry === undefined) {
    const seeds = listed.filter(isSeed).map(({ name }) => name);
    throw new Refusal({
      file,
      found: '种子文件夹里没有这个文件',
      expected: seeds.join('、') || `以 ${SEED_ENDINGS.join('、')} 结尾的文件`,
      todo: '改正文件名，或用 --seeds 指明文件夹',
    });
  }
  return readContent(dir, entry.name, stemOf(entry.name), readingsOf(listed), openBeside(dir));
}

async function readContent(
  dir: string,
  file: string,
  name: string,
  readings: ReadonlySet<string>,
  beside: Beside,
): Promise<Seed> {
  const bytes = await readBytes(dir, file);
  const source = readSource(bytes, file, beside.read);
  const reading = `${name}.reading.json`;
  if (!readings.has(reading)) return { name, file, bytes, source };
  const overruling = readOverrules(await readTextFile(dir, reading), reading, source);
  return { name, file, bytes, source, ...overruling };
}

const endingOf = ({ name }: Dirent): string => /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? '';
const isSeed = (entry: Dirent): boolean => !entry.isDirectory() && SEED_ENDINGS.includes(endingOf(entry));

function refuseKind(entry: Dirent): void {
  if (isSeed(entry)) return;
  const ending = endingOf(entry);
  if (!entry.isDirectory()) throw refuseOtherKind(entry.name, ending, SEED_ENDINGS);
  throw new Refusal({
    file: entry.name,
    found: '这是一个文件夹',
    expected: `以 ${SEED_ENDINGS.join('、')} 结尾的文件`,
    todo: '移出种子文件夹',
  });
}
