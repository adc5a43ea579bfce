/** Tells how much a line reads like the title of a document. */
import { foldTraditional } from './simplify.ts';

/** What a document is called: the last word of its title, with what may stand behind it in brackets. */
const KINDS = [
  ...['要点', '计划', '方案', '意见', '规划', '纲要', '办法', '总结', '报告', '通知', '规程', '细则', '安排', '措施'],
  ...['举措', '条例', '规定', '决定', '公告', '通告', '通报', '命令', '章程', '守则', '准则', '制度', '预案', '指南'],
  ...[
    '指引',
    '指导书',
    '标准',
    '规范',
    '说明',
    '问答',
    '答记者问',
    '问题解答',
    '解读',
    '批复',
    '复函',
    '议案',
    '建议',
    '纪要',
    '解释',
    '规则',
    '公约',
    '导则',
    '倡议书',
  ],
  ...[
    '承诺书',
    '责任书',
    '清单',
    '任务',
    '宣言',
    '讲话',
    '致辞',
    '行动',
    '工程',
    '体系',
    '部署',
    '分工',
    '分解表',
    '任务分解',
    '责任分解',
    '工作',
  ],
  ...[
    '法',
    '令',
    '函',
    '法典',
    '修正案',
    '目录',
    '名单',
    '政策',
    '对策',
    '汇编',
    '须知',
    '要求',
    '提纲',
    '议程',
    '手册',
    '名录',
    '答复',
    '倡议',
    '计划书',
    '路线图',
    '实录',
    '发布会',
  ],
];
/** Those that hardly are anything but a title. */
const STRONG = new Set(KINDS.slice(0, KINDS.indexOf('倡议书') + 1));
/** Of these a line may end by chance. */
const VERSION =
  '(?:[(（〔【][^()（）]{0,30}(?:试行|暂行|草案|稿|修订|修正|版|摘要|摘编|节选|全文|年|汇报|期|送审|意见|征求|\\d篇|审议|印发|公布|通过|施行)[^()（）]{0,20}[)）〕】]|[(（][一二三四五六七八九十]{1,2}[)）])';
const RE_KIND = new RegExp(`(${KINDS.join('|')})[》”]?${VERSION}?[》”]?$`);
/** Longer than any title on one line. */
export const TITLE_LIMIT = 90;
const RE_SENTENCE = /[。；;]|[！!？?](?=$|[\p{Script=Han}”])|[，,].*[，,]|[：:]$|[，,、]$/u;

/** How much a line reads like a title, from the surest on. */
export type TitleRank = 'strong' | 'weak' | 'possible' | 'none';

/** `strong`: ends in the name of a kind of document; `weak`: in a word that may be one; `possible`: short and plain. */
export function rankTitle(text: string): TitleRank {
  if (text.length < 2 || text.length > TITLE_LIMIT || RE_SENTENCE.test(text) || /[|\t]/.test(text)) return 'none';
  if (/^(?:专栏|表|图|注|附注|（注[：:])/.test(text) || /^[（(【〔].*[)）】〕]$/.test(text) || /^[—–―-]/.test(text))
    return 'none';
  const kind = RE_KIND.exec(foldTraditional(text))?.[1];
  if (kind !== undefined && text.length >= 4) return STRONG.has(kind) || RE_LETTER.test(text) ? 'strong' : 'weak';
  if (kind !== undefined) return 'weak';
  return /\p{Script=Han}|[A-Za-z]/u.test(text) ? 'possible' : 'none';
}

/** `关于石桥乡有关问题办理情况的函`, `对第12号建议的答复`. */
const RE_LETTER = /(?:关于|關於|对|對).{4,}的(?:函|令|答复|答復)$/;

const RE_DOCUMENT_NAME =
  /(?:要点|计划|方案|意见|规划|纲要|办法|总结|报告|通知|规程|细则|安排|条例)(?:[(（][^)）]*[)）])?$/;

/** The name of a whole document, too long for a heading's (工作安排): `text` is folded. */
export function isDocumentName(text: string): boolean {
  return text.length >= 5 && RE_DOCUMENT_NAME.test(text);
}

/** `实现规划的主要措施`: no year, nothing quoted, nobody named who writes of what, and a word that headings end in. */
export function isHeadingLike(text: string): boolean {
  return (
    RE_HEADING.test(text) &&
    !/[《》0-9０-９〔〕]|[〇○零一二三四五六七八九]{4}年|关于|[省市县区镇乡部委局厅院校]/.test(text)
  );
}

const RE_HEADING = /(?:措施|举措|任务|要求|建议|对策|部署|安排)$/;

/** A notice that issues something: 关于印发《…》的通知. */
export function isIssuing(printed: string): boolean {
  const text = foldTraditional(printed);
  return /(?:印发|转发|发布|公布|下发|批转|颁布|通过).*(?:的(?:通知|公告|决定|命令|令|函|批复|意见|通报))[》”]?$|^关于(?:印发|转发|公布|发布)|公开征求意见的?(?:通知|公告)/.test(
    text,
  );
}

/** `…办公室关于印发2031年《工作报告》`, and then `任务分工的通知`: what is issued, and not yet by what. */
const RE_ISSUED = /关于(?:印发|转发|公布|发布|批转)(?!.*的(?:通知|公告|决定|命令|令|函|批复|意见|通报)》$).*》$/;

/** A title goes on in the next line: `滨河镇人民政府关于印发`. */
export function isUnfinishedTitle(printed: string): boolean {
  const text = foldTraditional(printed);
  return (
    text.length <= TITLE_LIMIT &&
    !RE_SENTENCE.test(text) &&
    (/(?:关于|印发|转发|的|和|与|及|暨|等|实施|加强|推进|做好)$/.test(text) ||
      RE_ISSUED.test(text) ||
      leavesOpen(text, '《', '》') ||
      leavesOpen(text, '（', '）'))
  );
}

function leavesOpen(text: string, opens: string, closes: string): boolean {
  return text.split(opens).length > text.split(closes).length;
}
