/** Where in a JSON text a value stands, and where a text that is none breaks off. Lines and columns are 1-based. */
import jsonc, { type Node, type ParseError } from 'jsonc-parser';

export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** The place of the value that `path` leads to; of what holds it, where it is not there. */
export function placeOfPath(text: string, path: readonly (string | number)[]): TextPlace {
  let node = jsonc.parseTree(text);
  for (const step of path) {
    const key = node?.type === 'array' ? Number(step) : String(step);
    const inner: Node | undefined = node && jsonc.findNodeAtLocation(node, [key]);
    if (inner === undefined) break;
    node = inner;
  }
  return node === undefined ? { line: 1, column: 1 } : placeAt(text, startOf(node));
}

/** A field is named by its key: the eye looks for that. */
const startOf = (node: Node): number => (node.parent?.type === 'property' ? node.parent.offset : node.offset);

const RE_CONFLICT = /^(?:<{7}|={7}|>{7})(?: .*)?$/m;

/** What is wrong with a text that is no JSON, and where. */
export function findBreak(text: string): { readonly place: TextPlace; readonly found: string } {
  const conflict = RE_CONFLICT.exec(text);
  if (conflict !== null) {
    const found = `这里还有合并冲突的标记“${conflict[0].slice(0, 20)}”，两边的改动没有选定`;
    return { place: placeAt(text, conflict.index), found };
  }
  if (text.trim() === '') return { place: { line: 1, column: 1 }, found: '不是 JSON：文件是空的' };
  const errors: ParseError[] = [];
  jsonc.parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [{ error, offset } = { error: 0, offset: text.length }] = errors;
  return {
    place: placeAt(text, offset),
    found: `不是 JSON：${sayBreak(text, offset, jsonc.printParseErrorCode(error))}`,
  };
}

/** By jsonc-parser's names of errors. */
const BREAKS: Readonly<Record<string, string>> = {
  CommaExpected: '前面少一个逗号',
  ColonExpected: '前面少一个冒号',
  PropertyNameExpected: '这里应是加了引号的字段名；最后一个字段后面不要逗号',
  ValueExpected: '这里少一个值；最后一个值后面不要逗号',
  CloseBraceExpected: '少一个右花括号 }',
  CloseBracketExpected: '少一个右方括号 ]',
  UnexpectedEndOfString: '这里的文字没有用引号收尾',
  UnexpectedEndOfComment: '不能写注释',
  InvalidCommentToken: '不能写注释',
  InvalidEscapeCharacter: '反斜杠后面的字不对；要写反斜杠，写两个',
  InvalidCharacter: '引号里有不能直接写的字符（如制表符）',
  EndOfFileExpected: '后面多出了内容',
};

function sayBreak(text: string, offset: number, name: string): string {
  if (offset >= text.length) return `文件到这里就断了，${BREAKS[name] ?? '没有写完'}`;
  const here = [...text.slice(offset, offset + 10)].join('').split('\n')[0];
  if (/^[“”‘’]/.test(text.slice(offset))) return `“${here}”前用了中文引号，应为半角的 "`;
  if (/^[，：]/.test(text.slice(offset))) return `“${here}”前用了全角标点，应为半角`;
  return `${BREAKS[name] ?? '这里写的不对'}（“${here}”）`;
}

/** A key that stands twice in one object, of which JSON keeps only the last. `value` is what the text was read as. */
export function findTwinKey(
  text: string,
  value: unknown,
): { readonly key: string; readonly place: TextPlace } | undefined {
  if (countKeyTokens(text) === countKeys(value)) return undefined;
  const open: Set<string>[] = [];
  let twin: { key: string; place: TextPlace } | undefined;
  jsonc.visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(key, offset) {
      if (open.at(-1)?.has(key)) twin ??= { key, place: placeAt(text, offset) };
      open.at(-1)?.add(key);
    },
  });
  return twin;
}

function countKeyTokens(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon !== undefined) count += 1;
  return count;
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum: number, one) => sum + countKeys(one), 0);
  return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}

function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: [...(before.at(-1) as string)].length + 1 };
}
