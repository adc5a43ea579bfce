import { Refusal } from '../shell/refusal.ts';

const RE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Names that the site itself uses, as a first path segment, as a file beside the seed's, or for a part of a build. */
const RESERVED = new Set([
  'site',
  'pages',
  'search',
  'about',
  'source',
  'pagefind',
  'assets',
  '404',
  'index',
  'plain',
  'names',
  'topics',
  'compare',
  'print',
]);
/** Names of devices, which Windows gives no folder; a site is unpacked there, too. */
const RE_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** Files are named after it, and a file's name has 255 bytes at most. */
const LONGEST_STEM = 100;

/** Also what every object has: of a compilation called `constructor` something would be known that nobody wrote. */
const isReserved = (name: string): boolean => RESERVED.has(name) || name in {};

/** Whether a compilation can have this name. */
export const isCompilationName = (name: string): boolean => objectTo(name) === undefined;

/**
 * The address of a seed: its file name without the ending, in lower-case ASCII letters, digits and hyphens.
 * Throws a `Refusal` that proposes a name where the file is named otherwise. `taken` are the names of the files beside
 * it; what is proposed is none of them, and is added to them.
 */
export async function nameCompilation(file: string, taken = new Set<string>()): Promise<string> {
  const stem = stemOf(file);
  const ending = file.slice(stem.length);
  const objection = objectTo(stem);
  if (objection === undefined) return stem;
  const name = nameAnew(await proposeName(stem), taken);
  throw new Refusal({
    file,
    found: objection,
    expected: `只含小写英文字母、数字和连字符的文件名，至多 ${LONGEST_STEM} 个字符`,
    todo: `${RE_COPY.test(stem) ? '是多余的副本就删去它，要另外发布才' : ''}改名为 ${name}${ending.toLowerCase()}`,
  });
}

/** A name for a file whose own is another's already. `taken` are the names of the files beside it; it is added to them. */
export function nameAnew(name: string, taken: Set<string>): string {
  const free = findFree(name, taken);
  taken.add(free);
  return free;
}

/** What Windows, macOS and WPS call the copy of a file. */
const RE_COPY = /副本|拷贝|复制|\bcopy\b|[(（]\d+[)）]$/i;

function objectTo(stem: string): string | undefined {
  if (isReserved(stem)) return `“${stem}”是网站自用的地址`;
  if (RE_DEVICE.test(stem)) return `“${stem}”是 Windows 留给设备的名字`;
  if (stem.length > LONGEST_STEM) return `文件名有 ${stem.length} 个字符，太长`;
  return RE_NAME.test(stem) ? undefined : '文件名不能作网址';
}

export const stemOf = (file: string): string => file.replace(/\.[^.]*$/, '');

/** What all compilations are called says nothing of this one. */
const RE_COMMON = /工作要点|要点|汇编/g;
const RE_YEAR = /(?:19|20)\d\d/;
const LONGEST = 60;

/** 市教育局2024年工作要点 → shijiaoyuju-2024 */
async function proposeName(stem: string): Promise<string> {
  const folded = stem.normalize('NFKC').toLowerCase();
  const year = /\p{Script=Han}/u.test(folded) ? (RE_YEAR.exec(folded)?.[0] ?? '') : '';
  const undated = folded.replace(year, ' ').replace(/年度?/g, ' ');
  const own = undated.replace(RE_COMMON, ' ');
  const name = joinWords(`${await spell(/\p{L}/u.test(own) ? own : undated)} ${year}`);
  if (name === '') return 'plans';
  return isReserved(name) || RE_DEVICE.test(name) ? `plans-${name}` : name;
}

/** Chinese in pinyin, without tones; the dictionary is loaded only where it is needed. */
async function spell(text: string): Promise<string> {
  const { pinyin } = await import('pinyin-pro');
  return text.replace(
    /\p{Script=Han}+/gu,
    (han) => ` ${pinyin(han, { toneType: 'none', type: 'array', v: true }).join('')} `,
  );
}

function joinWords(text: string): string {
  return text
    .replace(/[^a-z0-9]+/g, '-')
    .slice(-LONGEST)
    .replace(/^-+|-+$/g, '');
}

function findFree(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name}-${n}`;
  return free;
}
