/**
 * Characters that no text to publish has: the reader would not see them, or would see others in another order than
 * stand there, and neither XML nor a PDF may hold some of them. Other invisible ones are published, with a finding.
 */
const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['控制字符', /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/u],
  ['改变文字方向的控制符，看不见', /[\u202a-\u202e\u2066-\u206f]/u],
  ['行间注的控制符，看不见', /[\ufff9-\ufffb]/u],
  ['标签字符，看不见', /[\u{e0000}-\u{e007f}]/u],
  ['半个字符', /\p{Surrogate}/u],
  ['Unicode 保留、不作文字用的码位', /\p{Noncharacter_Code_Point}/u],
];
const RE_ANY = new RegExp(KINDS.map(([, { source }]) => source).join('|'), 'u');

export interface Barred {
  readonly at: number;
  readonly char: string;
  /** Such as `字符 U+202E（改变文字方向的控制符，看不见）`. */
  readonly said: string;
}

/** The first of them in a text. */
export function findBarred(text: string): Barred | undefined {
  const at = text.search(RE_ANY);
  if (at < 0) return undefined;
  const code = text.codePointAt(at) as number;
  const char = String.fromCodePoint(code);
  const [kind] = KINDS.find(([, pattern]) => pattern.test(char)) as (typeof KINDS)[number];
  return { at, char, said: `字符 U+${code.toString(16).toUpperCase().padStart(4, '0')}（${kind}）` };
}

/** What is left may be empty. */
export const withoutBarred = (text: string): string => text.replace(new RegExp(RE_ANY, 'gu'), '');
