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

/** The files that every compilation offers for download, by name: where each lies, and what it is good for. */
export const DATA_FORMS = {
  json: { path: 'index.json', type: 'application/json', label: 'JSON', use: '全部内容，供程序使用' },
  csv: { path: 'items.csv', type: 'text/csv', label: 'CSV', use: '每条一行，可用 Excel 打开' },
  ndjson: {
    path: 'items.ndjson',
    type: 'application/x-ndjson',
    label: 'NDJSON',
    use: '每条一行 JSON，供搜索服务器建库',
  },
  akn: { path: 'akn.xml', type: 'application/akn+xml', label: 'Akoma Ntoso', use: '法律文书的国际标准 XML' },
  text: { path: 'plain.txt', type: 'text/plain', label: '纯文本', use: '按阅读次序排好的文字' },
  addresses: { path: 'addresses.json', type: 'application/json', label: '地址表', use: '公布过的全部地址和去向' },
} as const satisfies Record<string, DataForm>;

/** The seed itself is published under its own file name, unless it holds what its lines do not show. */
export const seedForms = ({ file, withheld }: Pick<SourceSummary, 'file' | 'withheld'>): readonly DataForm[] =>
  withheld ? [] : [{ path: file, type: 'text/plain', label: '源文件', use: '收到的原文，一字未动' }];

/** What is said of one that is not published. */
export const sayWithheld = (encoding: Encoding): string =>
  `${encoding === 'docx' ? WORD : MARKDOWN}，所以原件未随站发布，由发布机关保存。公开的内容都在本站逐行列出；要核对原件，看它的 SHA-256 是否相同。`;

const WORD = 'Word 文档除文字外常带有网页不显示的内容（如修订、批注、作者）';
const MARKDOWN = '这个文件里有网页不显示的内容（如注释、链接的地址）';
