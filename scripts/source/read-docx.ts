/**
 * Takes the text of a Word document: one line a paragraph, with the numbers that Word's automatic lists show in front.
 *
 *     word/document.xml    paragraphs, those of tables and text boxes included, as the reader sees them: inserted
 *                          text is taken, deleted text and field codes are not
 *     word/numbering.xml   what each list prints (see docx-numbering.ts)
 *     word/styles.xml      which styles bear a list
 *
 * Headers, footers, notes, comments and pictures are no part of the text. A line break inside a paragraph begins a
 * line, too.
 */
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { Refusal } from '../refusal.ts';
import { ListCounter, type ListPlace, readNumbering } from './docx-numbering.ts';
import { readStyles, type Styles } from './docx-styles.ts';

interface Paragraph {
  text: string;
  style: string | undefined;
  list: Partial<ListPlace>;
}

const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';
/** What unpacked parts may take, so that a small file cannot fill the memory. */
const SIZE_LIMIT = 400_000_000;

/** Throws a `Refusal` where the bytes are no Word document. */
export function readDocx(bytes: Uint8Array, file: string): string {
  const parts = unzip(bytes, file);
  const document = parts[DOCUMENT];
  if (document === undefined) throw refuse(file, '压缩包里没有 Word 正文');
  const styles = readStyles(parts[STYLES] ?? '');
  const counter = new ListCounter(readNumbering(parts[NUMBERING] ?? '', styles));
  return readParagraphs(document)
    .map((paragraph) => counter.next(placeInList(paragraph, styles)) + paragraph.text)
    .join('\n');
}

function unzip(bytes: Uint8Array, file: string): Record<string, string> {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (![DOCUMENT, NUMBERING, STYLES].includes(name)) return false;
        size += originalSize;
        return size <= SIZE_LIMIT;
      },
    });
    return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
  } catch {
    throw refuse(file, '这不是 .docx 文件，可能已损坏、加了密码，或是旧版 .doc');
  }
}

function refuse(file: string, found: string): Refusal {
  return new Refusal({
    file,
    found,
    expected: '没有密码的 Word 文档（.docx）',
    todo: '用 Word 打开，另存为 .docx 或纯文本（.txt）',
  });
}

/** A paragraph's own list place, else its style's. */
function placeInList({ style, list }: Paragraph, styles: Styles): ListPlace | undefined {
  const inherited = styles.listOf(style);
  const numId = list.numId ?? inherited?.numId;
  if (numId === undefined) return undefined;
  return { numId, level: list.level ?? inherited?.level, style };
}

/** Elements whose content is not what the reader sees: deleted and moved text, old properties, a second choice. */
const HIDDEN = new Set(['w:del', 'w:moveFrom', 'w:pPrChange', 'w:rPrChange', 'w:numberingChange', 'mc:Fallback']);
const CHARACTERS: Record<string, string> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

function readParagraphs(xml: string): Paragraph[] {
  const done: Paragraph[] = [];
  /** The paragraphs open at this point: a text box holds paragraphs inside one. */
  const open: Paragraph[] = [];
  let hidden = 0;
  let isText = false;
  let inProperties = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (HIDDEN.has(name)) hidden += 1;
        if (hidden > 0) return;
        const paragraph = open.at(-1);
        if (name === 'w:p') open.push({ text: '', style: undefined, list: {} });
        else if (name === 'w:pPr') inProperties += 1;
        else if (paragraph === undefined) return;
        else if (name === 'w:t') isText = true;
        else if (inProperties > 0) readProperty(paragraph, name, attributes['w:val']);
        else paragraph.text += name === 'w:sym' ? readSymbol(attributes['w:char']) : (CHARACTERS[name] ?? '');
      },
      ontext(text) {
        const paragraph = open.at(-1);
        if (isText && hidden === 0 && paragraph !== undefined) paragraph.text += text.replace(/[\r\n]+/g, ' ');
      },
      onclosetag(name) {
        if (HIDDEN.has(name)) hidden -= 1;
        else if (hidden > 0) return;
        else if (name === 'w:t') isText = false;
        else if (name === 'w:pPr') inProperties -= 1;
        else if (name === 'w:p') done.push(...open.splice(-1));
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return done;
}

function readProperty(paragraph: Paragraph, name: string, value: string | undefined): void {
  if (value === undefined) return;
  if (name === 'w:pStyle') paragraph.style = value;
  else if (name === 'w:numId') paragraph.list = { ...paragraph.list, numId: value };
  else if (name === 'w:ilvl') paragraph.list = { ...paragraph.list, level: Number(value) };
}

/** A character of a symbol font; what such a font shows is not known, so it stays a private one. */
function readSymbol(char: string | undefined): string {
  const code = Number.parseInt(char ?? '', 16);
  return code > 0x1f && code < 0xd800 ? String.fromCodePoint(code) : '\ufffd';
}
