import type { Aside } from '../../../src/model/plan/source.ts';
import type { Wordings } from './wording.ts';

const quote = (text: string): string =>
  text === '' ? '' : `“${[...text].slice(0, 40).join('')}${text.length > 40 ? '……' : ''}”`;
const ADD = '如是正文，请在文件里改成普通文字。';
const PRIVATE = '原件不随站发布，但里面仍有它；把文件另交他人之前，不宜公开的请先删去。';

const always = (): boolean => true;
/** Where a picture was looked for. */
const quotesAddress = ({ why = '' }: Aside): boolean => why.includes('“');

/** What the lines leave out. */
export const LEFT_OUT: Wordings = {
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
  'faint-text': {
    severity: 'warning',
    say: ({ count }) => `这里有白色或极小的文字 ${count} 字，在 Word 里看不见，没有收入。`,
    hint: `是正文的，请改成平常的颜色和字号。${PRIVATE}`,
  },
  'note-unused': {
    severity: 'warning',
    say: ({ count }) => `文件里有 ${count} 条注文，正文里没有注号，Word 里看不见，没有收入。`,
    hint: `要公开的，请在文中插入脚注。${PRIVATE}`,
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
