import type { SourceSummary } from './compilation.ts';
import type { Encoding } from './source.ts';

/** The forms in which a compilation is published as data, beside its pages. */
export interface DataForm {
  /** Below the compilation's address. */
  readonly path: string;
  readonly type: string;
  readonly label: string;
  /** What it is good for. */
  readonly use: string;
}

/** The model itself. Its like are made in `scripts/outputs/data/`; what there is, the settings of the pages list (`forms`). */
export const MODEL_FORM: DataForm = {
  path: 'index.json',
  type: 'application/json',
  label: 'JSON',
  use: '全部内容，供程序使用',
};

/** The seed itself is published under its own file name, unless it holds what its lines do not show. */
export const seedForms = ({ file, withheld }: Pick<SourceSummary, 'file' | 'withheld'>): readonly DataForm[] =>
  withheld ? [] : [{ path: file, type: 'text/plain', label: '源文件', use: '收到的原文，一字未动' }];

/** What is said of one that is not published. */
export const sayWithheld = (encoding: Encoding): string =>
  `${encoding === 'docx' ? WORD : MARKDOWN}，所以原件未随站发布，由发布机关保存。公开的内容都在本站逐行列出；要核对原件，看它的 SHA-256 是否相同。`;

const WORD = 'Word 文档除文字外常带有网页不显示的内容（如修订、批注、作者）';
const MARKDOWN = '这个文件里有网页不显示的内容（如注释、链接的地址）';
