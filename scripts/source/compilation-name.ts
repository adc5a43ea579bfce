import { Refusal } from '../shell/refusal.ts';

const RE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Names that the site itself uses, as a first path segment or as a file beside the seed's. */
const RESERVED = new Set([
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
]);

/**
 * The address of a seed: its file name without the ending, in lower-case ASCII letters, digits and hyphens.
 * Throws a `Refusal` that proposes a name where the file is named otherwise.
 */
export function nameCompilation(file: string): string {
  const stem = file.replace(/\.[^.]*$/, '');
  const ending = file.slice(stem.length);
  if (RE_NAME.test(stem) && !RESERVED.has(stem)) return stem;
  throw new Refusal({
    file,
    found: RESERVED.has(stem) ? `“${stem}”是网站自用的地址` : '文件名不能作网址',
    expected: '只含小写英文字母、数字和连字符的文件名',
    todo: `改名为 ${proposeName(stem)}${ending.toLowerCase()}`,
  });
}

function proposeName(stem: string): string {
  const ascii = stem
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return ascii === '' || RESERVED.has(ascii) ? (ascii === '' ? 'plans' : `plans-${ascii}`) : ascii;
}
