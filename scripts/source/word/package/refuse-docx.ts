import { Refusal, type RefusalDetail } from '../../../shell/refusal.ts';

const SAVE_AS = '用 Word 或 WPS 打开，“另存为” Word 文档（.docx）或纯文本（.txt）';

/** 1-based, of a part’s XML; absent where the whole file is meant. */
export type LineAndColumn = Pick<RefusalDetail, 'line' | 'column'>;

/** What is said of a document that cannot be published as it is. */
export function refuseDocx(file: string, found: string, todo = SAVE_AS, place: LineAndColumn = {}): Refusal {
  return new Refusal({ file, ...place, found, expected: '没有密码、没有宏的 Word 文档（.docx）', todo });
}

/** Of one that can be read no more. */
export function refuseDamagedDocx(file: string): Refusal {
  return refuseDocx(file, '这个 .docx 文件已损坏，里面的文字读不完整', `换用没有损坏的原文件；或${SAVE_AS}`);
}

/** Of one that only its writer can open. */
export function refuseEncrypted(file: string): Refusal {
  return refuseDocx(file, '这个文件加了密码，读不出来', `用 Word 或 WPS 打开，取消密码，再“另存为” .docx`);
}
