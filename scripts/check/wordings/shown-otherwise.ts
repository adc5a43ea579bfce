import type { Wordings } from './wording.ts';

/** What stands in the lines otherwise than in the file. */
export const SHOWN_OTHERWISE: Wordings = {
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
