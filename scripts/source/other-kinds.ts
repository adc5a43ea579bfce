/** Kinds of files that hold plans and are not read: what they are, and how a .docx is made of them. */
import { Refusal } from '../shell/refusal.ts';

const SAVE_AS = '用 Word 或 WPS 打开，“另存为” Word 文档（.docx），只把 .docx 放进种子文件夹';
const COPY = '把正文复制到 Word 或 WPS 文档里，“另存为” .docx，只把 .docx 放进种子文件夹';
const USE = '图片要在 Markdown 文件里用到，如 ![公章](seal.png)；用不到的，移出种子文件夹';
const CHANGE = '另存为 PNG 或 JPEG，在 Markdown 文件里用到，如 ![公章](seal.png)；用不到的，移出种子文件夹';
const RENAME = '把名字改成 .txt 结尾';
const UNPACK = '解压，把里面的文件放进种子文件夹';
const FIND = '找到做成它的 Word 文档，“另存为” .docx；没有的，用 WPS 的“PDF 转 Word”转换，核对之后再放进种子文件夹';

const KINDS: ReadonlyMap<string, readonly [kind: string, todo: string]> = new Map([
  ['.doc', ['旧版 Word 文档', SAVE_AS]],
  ['.docm', ['带宏的 Word 文档', SAVE_AS]],
  ['.dot', ['Word 模板', SAVE_AS]],
  ['.dotx', ['Word 模板', SAVE_AS]],
  ['.wps', ['WPS 文字文档', SAVE_AS]],
  ['.wpt', ['WPS 文字模板', SAVE_AS]],
  ['.rtf', ['RTF 文档', SAVE_AS]],
  ['.odt', ['OpenDocument 文档', SAVE_AS]],
  ['.uof', ['UOF 文档', SAVE_AS]],
  ['.fodt', ['OpenDocument 文档', SAVE_AS]],
  ['.uot', ['UOF 文档', SAVE_AS]],
  ['.wpd', ['WordPerfect 文档', SAVE_AS]],
  ['.epub', ['电子书', COPY]],
  ['.eml', ['邮件', COPY]],
  ['.msg', ['邮件', COPY]],
  ['.text', ['纯文本', RENAME]],
  ['.log', ['纯文本', RENAME]],
  ['.pages', ['Pages 文稿', '用 Pages 打开，“导出为” Word（.docx），只把 .docx 放进种子文件夹']],
  ['.markdown', ['Markdown 文件', '把名字改成 .md 结尾']],
  ['.htm', ['网页', SAVE_AS]],
  ['.mht', ['网页', SAVE_AS]],
  ['.mhtml', ['网页', SAVE_AS]],
  ['.html', ['网页', SAVE_AS]],
  ['.et', ['WPS 表格', COPY]],
  ['.xls', ['电子表格', COPY]],
  ['.xlsx', ['电子表格', COPY]],
  ['.ods', ['电子表格', COPY]],
  ['.fods', ['电子表格', COPY]],
  ['.numbers', ['Numbers 表格', COPY]],
  ['.csv', ['表格数据', COPY]],
  ['.tsv', ['表格数据', COPY]],
  ['.ppt', ['演示文稿', COPY]],
  ['.pptx', ['演示文稿', COPY]],
  ['.dps', ['WPS 演示文稿', COPY]],
  ['.odp', ['演示文稿', COPY]],
  ['.key', ['Keynote 演示文稿', COPY]],
  ['.png', ['图片', USE]],
  ['.jpg', ['图片', USE]],
  ['.jpeg', ['图片', USE]],
  ['.gif', ['图片', USE]],
  ['.webp', ['图片', USE]],
  ['.bmp', ['图片', CHANGE]],
  ['.tif', ['图片', CHANGE]],
  ['.tiff', ['图片', CHANGE]],
  ['.heic', ['图片', CHANGE]],
  ['.emf', ['图片', CHANGE]],
  ['.wmf', ['图片', CHANGE]],
  ['.svg', ['图片', CHANGE]],
  ['.pdf', ['PDF 文件', FIND]],
  ['.ofd', ['版式文件（OFD）', FIND]],
  ['.ceb', ['版式文件（CEB）', FIND]],
  ['.caj', ['CAJ 文件', FIND]],
  ['.zip', ['压缩包', UNPACK]],
  ['.rar', ['压缩包', UNPACK]],
  ['.7z', ['压缩包', UNPACK]],
  ['.tar', ['压缩包', UNPACK]],
  ['.gz', ['压缩包', UNPACK]],
]);

/** `ending` is in lower case, with its stop; `read` are the endings of what is read. */
export function refuseOtherKind(file: string, ending: string, read: readonly string[]): Refusal {
  const [kind, todo] = KINDS.get(ending) ?? [];
  return new Refusal({
    file,
    found:
      kind === undefined
        ? `不认识的文件种类“${ending}”`
        : `这是${/^[A-Z]/.test(kind) ? ' ' : ''}${kind}（${ending}），不能直接读`,
    expected: `以 ${read.join('、')} 结尾的文件`,
    todo: todo ?? '另存为其中一种，或移出种子文件夹',
  });
}
