/** Rules on what a Word or Markdown file holds besides the lines taken from it. */
import type { Finding } from '../../../src/model/plan/finding.ts';
import type { Aside, AsideKind } from '../../../src/model/plan/source.ts';
import { printLine, walk } from '../../../src/model/plan/tree.ts';
import type { Checked, Found, Rule } from '../rule.ts';

interface Wording {
  readonly severity: Finding['severity'];
  readonly say: (aside: Aside) => string;
  readonly hint: string | ((aside: Aside) => string);
  /** Whether it quotes what no reader sees. */
  readonly isForEditor?: (aside: Aside) => boolean;
}

const quote = (text: string): string =>
  text === '' ? '' : `“${[...text].slice(0, 40).join('')}${text.length > 40 ? '……' : ''}”`;
const ADD = '如是正文，请在文件里改成普通文字。';
const PRIVATE = '原件不随站发布，但里面仍有它；把文件另交他人之前，不宜公开的请先删去。';

const always = (): boolean => true;
/** Where a picture was looked for. */
const quotesAddress = ({ why = '' }: Aside): boolean => why.includes('“');

/** What the lines leave out. */
const LEFT_OUT: Partial<Record<AsideKind, Wording>> = {
  comment: { severity: 'warning', say: ({ count }) => `这里有批注 ${count} 条，没有收入。`, hint: PRIVATE },
  deletion: {
    severity: 'warning',
    say: ({ count }) => `这里有修订中删去的文字 ${count} 字，没有收入。`,
    hint: `在 Word 里接受或拒绝修订。${PRIVATE}`,
  },
  'hidden-text': {
    severity: 'warning',
    say: ({ count, isBehind }) => `${isBehind ? '这一行之后有整段' : '这里有'}隐藏文字 ${count} 字，没有收入。`,
    hint: PRIVATE,
  },
  'struck-text': {
    severity: 'warning',
    say: ({ count }) => `这里有划去的文字 ${count} 字，没有收入。`,
    hint: `仍要公开的，请去掉删除线。${PRIVATE}`,
  },
  'hidden-shape': {
    severity: 'warning',
    say: ({ count }) => `这里有隐藏的图形或图片 ${count} 个，没有收入。`,
    hint: PRIVATE,
  },
  'field-words': {
    severity: 'warning',
    say: ({ count }) => `这里的域代码里有文字 ${count} 字，Word 不显示，没有收入。`,
    hint: `如是正文，请按 Ctrl+Shift+F9 把域变成普通文字。${PRIVATE}`,
  },
  'other-words': {
    severity: 'warning',
    say: ({ count }) => `这里有给其他程序看的另一种内容，其中 ${count} 字与 Word 显示的不同，没有收入。`,
    hint: ADD,
  },
  header: { severity: 'info', say: ({ text }) => `页眉${quote(text)}没有收入。`, hint: ADD, isForEditor: always },
  footer: { severity: 'info', say: ({ text }) => `页脚${quote(text)}没有收入。`, hint: ADD, isForEditor: always },
  picture: {
    severity: 'warning',
    say: ({ text, count, why }) =>
      `这里有图片 ${count} 幅${quote(text)}，没有收入${why === undefined ? '' : `：${why}`}。`,
    hint: ({ todo = ADD }) => todo,
    isForEditor: quotesAddress,
  },
  chart: { severity: 'warning', say: ({ text }) => `这里有图表${quote(text)}，没有收入。`, hint: ADD },
  diagram: {
    severity: 'warning',
    say: ({ text }) => `这里有 SmartArt 图形${quote(text)}，里面的文字没有收入。`,
    hint: ADD,
  },
  object: { severity: 'warning', say: ({ text }) => `这里有嵌入的对象${quote(text)}，没有收入。`, hint: ADD },
  'imported-part': { severity: 'warning', say: () => '这里插入了另一份文件，它的文字没有收入。', hint: ADD },
  field: {
    severity: 'warning',
    say: ({ text }) => `这里的域${quote(text)}显示什么不得而知，没有收入。`,
    hint: ADD,
    isForEditor: always,
  },
  ruby: { severity: 'info', say: ({ text }) => `这里的注音${quote(text)}没有收入。`, hint: ADD },
  link: {
    severity: 'info',
    say: ({ text }) => `链接的地址${quote(text)}没有收入，只收入文字。`,
    hint: ADD,
    isForEditor: always,
  },
  bullet: {
    severity: 'info',
    say: ({ count }) => `自此行起，有 ${count} 段带项目符号；符号没有收入。`,
    hint: '项目符号不是编号，没有地址。需要引用的条目，请改用编号。',
  },
  'front-matter': {
    severity: 'info',
    say: ({ text }) => `文件开头的设置${quote(text)}没有收入。`,
    hint: ADD,
    isForEditor: always,
  },
};

/** What stands in the lines otherwise than in the file. */
const SHOWN_OTHERWISE: Partial<Record<AsideKind, Wording>> = {
  footnote: {
    severity: 'info',
    say: ({ text }) => `这一行起是脚注${text}的注文，原在页脚。`,
    hint: '文中以方括号标出注号，注文放在所注的一段之后。',
  },
  endnote: {
    severity: 'info',
    say: ({ text }) => `这一行起是尾注${text}的注文，原在文末。`,
    hint: '文中以方括号标出注号，注文放在所注的一段之后。',
  },
  'text-box': {
    severity: 'info',
    say: () => '这一段带有文本框，框里的文字放在它之后。',
    hint: '核对先后次序；不合适的，请在 Word 里改成普通段落。',
  },
  'struck-shown': {
    severity: 'warning',
    say: ({ count }) => `这里有带删除线的文字 ${count} 字，网站照收，不带删除线。`,
    hint: '要删去的，请在文件里删去；不删的，请去掉删除线。',
  },
  'faint-shown': {
    severity: 'warning',
    say: ({ count }) => `这里有白色或极小的文字 ${count} 字，在 Word 里看不见，网站照收。`,
    hint: '不该公开的，请在文件里删去；是正文的，请改成平常的颜色和字号。',
  },
  'end-hidden': {
    severity: 'warning',
    say: ({ count }) => `这一行里有 ${count} 处段落的结尾是隐藏的，照 Word 显示的样子与后一段连成一段。`,
    hint: '要分成两段，请在 Word 里显示编辑标记（Ctrl+*），选中段落标记，取消“隐藏”。',
  },
  'picture-unnamed': {
    severity: 'warning',
    say: ({ count }) =>
      `${count > 1 ? `这里有 ${count} 幅图` : '这幅图'}没有说明文字，看不见图的读者不知道图里是什么。`,
    hint: '在 Word 里右击图片，“编辑可选文字”（WPS：“设置对象格式”里的“可选文字”），写明图里是什么；Markdown 写作 ![说明](文件名)。',
  },
  'nested-table': {
    severity: 'warning',
    say: () => '这个表格的一格里又有表格，里面的表格只作这一格的文字，一行一段。',
    hint: '核对读来是否明白；需要成表的，请在文件里把里面的表格移到外面。',
  },
  markup: {
    severity: 'warning',
    say: ({ text, count }) =>
      `这里的“${text}”${count > 1 ? `有 ${count} 处` : ''}没有成为 Markdown 的格式，照原样收入。`,
    hint: '核对是否成对；是格式的，请补全，不是的，前面加“\\”。',
  },
  'note-missing': {
    severity: 'warning',
    say: ({ text }) => `这里的脚注号“${text}”没有注文，照原样收入。`,
    hint: '补上注文，或删去脚注号。',
  },
  'row-widened': {
    severity: 'warning',
    say: ({ count }) => `这个表格有 ${count} 行比表头的格多，表照最多的画，表头缺的格空着。`,
    hint: '核对是否多写了“|”；文字里的“|”前面加“\\”。',
  },
  'head-unused': {
    severity: 'info',
    say: ({ count }) => `这个表格有 ${count} 个表头格（th）既不在表首整行，也不在首列，只作普通的格。`,
    hint: '表头请放在表首的整行或首列。',
  },
  formula: {
    severity: 'info',
    say: () => '这里有公式，写成一行，如 (a+b)/c、x^2、√(x+1)，不排成公式的样子。',
    hint: '核对读来是否明白；必要时改写成文字。',
  },
};

/** Something of the file is no text to publish, or none that can be read. Precision on 51 real texts: 19 of 19. */
export const leftOut: Rule = (checked) => explain(checked, LEFT_OUT);

/** Something of the file is published in another place or form. Precision on 51 real texts: it never fired. */
export const shownOtherwise: Rule = (checked) => explain(checked, SHOWN_OTHERWISE);

function explain({ tree }: Checked, wordings: Partial<Record<AsideKind, Wording>>): Found[] {
  return joinAlike(joinBullets(tree.source.asides)).flatMap((aside): Found[] => {
    const wording = wordings[aside.kind];
    if (wording === undefined) return [];
    const { severity, say, hint, isForEditor } = wording;
    return [
      {
        severity,
        place: { file: tree.source.file, line: aside.line, column: 1 },
        message: say(aside),
        hint: typeof hint === 'string' ? hint : hint(aside),
        ...(isForEditor?.(aside) === true && { audience: 'editor' as const }),
      },
    ];
  });
}

/** All bullets are one aside, at the first. */
function joinBullets(asides: readonly Aside[]): readonly Aside[] {
  const bullets = asides.filter(({ kind }) => kind === 'bullet');
  const [first] = bullets;
  if (first === undefined) return asides;
  const joined = { ...first, count: bullets.reduce((sum, { count }) => sum + count, 0) };
  return [joined, ...asides.filter(({ kind }) => kind !== 'bullet')];
}

/** What would be said twice of one line is said once, of all. */
function joinAlike(asides: readonly Aside[]): Aside[] {
  const alike = Map.groupBy(asides, ({ kind, line, text, isBehind = false, why = '' }) =>
    [kind, line, isBehind, why, text].join('\n'),
  );
  return [...alike.values()].map((all) => ({
    ...(all[0] as Aside),
    count: all.reduce((sum, { count }) => sum + count, 0),
  }));
}

/** A rule drawn below a paragraph makes Markdown take it for a heading. */
const RE_SENTENCE = /[。！!？?；]\s*$/;

/**
 * Headings of a Markdown file without numbers, which are read as text. One finding for all of them. Precision on 51
 * real texts: 1 of 1.
 */
export const headingUnused: Rule = ({ tree }) => {
  const headings = new Set(tree.source.asides.flatMap(({ kind, line }) => (kind === 'heading' ? [line] : [])));
  if (headings.size === 0) return [];
  const unused = [...walk(tree.root)].flatMap(({ kind, lines }) =>
    kind === 'paragraph'
      ? lines
          .filter((line) => headings.has(line.number) && !RE_SENTENCE.test(printLine(line)))
          .map(({ number }) => number)
      : [],
  );
  const [first] = unused;
  if (first === undefined) return [];
  return [
    {
      severity: 'warning',
      place: { file: tree.source.file, line: first, column: 1 },
      message: `有 ${unused.length} 个标题没有编号，没有当作条目，只作一段文字。`,
      hint: '需要目录、地址和引用的标题，请加上编号，如“一、”“（一）”“1.”。',
    },
  ];
};

/** The file itself is not published: it holds what its lines do not show. Precision on 51 real texts: it never fired. */
export const originalWithheld: Rule = ({ tree }) => {
  const { file, withheld, encoding } = tree.source;
  if (withheld === undefined) return [];
  return [
    {
      severity: 'info',
      place: { file, line: 1, column: 1 },
      message: '文件里有网页不显示的内容，原件没有随站发布；网站逐行列出取出的文字，并写明原件的 SHA-256。',
      hint:
        encoding === 'docx' ? KEEP : `${KEEP}要提供下载，请删去注释、隐藏和划去的文字、链接的地址，或另存为纯文本。`,
      audience: 'editor',
    },
  ];
};

const KEEP = '请留存这个文件，核对 SHA-256 要用它。';
