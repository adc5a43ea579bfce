/**
 * Characters that no text to publish has: the reader would not see them, or would see others in another order than
 * stand there, and neither XML nor a PDF may hold some of them. Other invisible ones are published, with a finding.
 */
import type { SourceLine } from '../../../src/model/plan/source.ts';
import { Refusal } from '../../shell/refusal.ts';

const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['控制字符', /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/u],
  ['改变文字方向的控制符，看不见', /[\u202a-\u202e\u2066-\u206f]/u],
  ['行间注的控制符，看不见', /[\ufff9-\ufffb]/u],
  ['标签字符，看不见', /[\u{e0000}-\u{e007f}]/u],
  ['Unicode 保留、不作文字用的码位', /\p{Noncharacter_Code_Point}/u],
];
const RE_ANY = new RegExp(KINDS.map(([, { source }]) => source).join('|'), 'u');

/** Throws a `Refusal` at the first of them; it says how many more there are. */
export function refuseCharacters(lines: readonly SourceLine[], file: string): void {
  const found = lines.filter(({ text }) => RE_ANY.test(text));
  const [first] = found;
  if (first === undefined) return;
  const at = first.text.search(RE_ANY);
  const char = String.fromCodePoint(first.text.codePointAt(at) as number);
  const code = (char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  const [kind] = KINDS.find(([, pattern]) => pattern.test(char)) as (typeof KINDS)[number];
  const [before, after] = [first.text.slice(0, at), first.text.slice(at + char.length)].map(readable);
  throw new Refusal({
    file,
    line: first.number,
    column: [...first.text.slice(0, at)].length + 1,
    found: `字符 U+${code}（${kind}），在“${before?.slice(-8)}”与“${after?.slice(0, 8)}”之间${found.length > 1 ? `；这样的行共 ${found.length} 行` : ''}`,
    todo: '从种子文件里删去它；看不见的，可把前后的字一起删去重打',
  });
}

const readable = (text: string): string => text.replace(new RegExp(RE_ANY, 'gu'), '');
