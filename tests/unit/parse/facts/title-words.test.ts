import { describe, expect, test } from 'vitest';
import {
  isDocumentName,
  isHeadingLike,
  isIssuing,
  isUnfinishedTitle,
  rankTitle,
  TITLE_LIMIT,
} from '../../../../scripts/parse/facts/title-words.ts';

const STRONG =
  '要点 计划 方案 意见 规划 纲要 办法 总结 报告 通知 规程 细则 安排 措施 举措 条例 规定 决定 公告 通告 通报 命令 章程 守则 准则 制度 预案 指南 指引 指导书 标准 规范 说明 问答 答记者问 问题解答 解读 批复 复函 议案 建议 纪要 倡议书';
const WEAK =
  '承诺书 责任书 清单 任务 宣言 讲话 致辞 行动 工程 体系 部署 分工 分解表 工作 法 令 函 法典 修正案 目录 名单 政策 对策 汇编 须知 要求 提纲 计划书 路线图 实录 发布会';
const VERSIONS =
  '试行 暂行 草案 讨论稿 修订 修正 2版 摘要 摘编 节选 全文 2031年 汇报 第3期 送审 意见 征求 共3篇 审议 印发 公布 通过 施行';

describe('the rank of a title', () => {
  test.each(STRONG.split(' '))('ends in %s: strong', (kind) => {
    expect(rankTitle(`青石县林业${kind}`)).toBe('strong');
    expect(rankTitle(`青石县林业${kind}等`)).toBe('possible');
  });
  test.each(WEAK.split(' '))('ends in %s: weak', (kind) => {
    expect(rankTitle(`青石县林业${kind}`)).toBe('weak');
    expect(rankTitle(`青石县林业${kind}等`)).toBe('possible');
  });
  test.each(VERSIONS.split(' '))('with its version in brackets: （%s）', (version) => {
    expect(rankTitle(`青石县林业规划（${version}）`)).toBe('strong');
    expect(rankTitle(`青石县林业规划（本县${version}用）`)).toBe('strong');
  });
  test.each([
    ['青石县林业规划(试行)', 'strong'],
    ['青石县林业规划（试行）', 'strong'],
    ['青石县林业规划〔试行〕', 'strong'],
    ['青石县林业规划【试行】', 'strong'],
    ['青石县林业规划（县里）', 'possible'],
    [`青石县林业规划（${'甲'.repeat(30)}试行${'乙'.repeat(20)}）`, 'strong'],
    [`青石县林业规划（${'甲'.repeat(31)}试行）`, 'possible'],
    [`青石县林业规划（试行${'乙'.repeat(21)}）`, 'possible'],
    ...['((试行)', '(甲)试行)', '（（试行）', '（甲）试行）'].map((version) => [`林业规划${version}`, 'possible']),
    ...['(试行()', '(试行)甲)', '（试行（）', '（试行）甲）'].map((version) => [`林业规划${version}`, 'possible']),
    ['关于:林业规划', 'strong'],
    ['关于、林业规划', 'strong'],
    ['《青石县林业规划》', 'strong'],
    ['“青石县林业规划”', 'strong'],
    ['《青石县林业规划（试行）》', 'strong'],
    ['《青石县林业规划》（试行）', 'strong'],
    ['“青石县林业规划”（试行）', 'strong'],
    ['“青石县林业规划（试行）”', 'strong'],
    ['縣林業規劃', 'strong'],
    ['命令', 'weak'],
    ['县规划', 'weak'],
    ['县级规划', 'strong'],
    ['令', 'none'],
    ['林业', 'possible'],
    ['Plan A', 'possible'],
    ['2031', 'none'],
    ['abc', 'possible'],
    ['ABC', 'possible'],
    [`${'甲'.repeat(TITLE_LIMIT - 2)}规划`, 'strong'],
    [`${'甲'.repeat(TITLE_LIMIT - 1)}规划`, 'none'],
  ] as [string, string][])('%s: %s', (text, rank) => {
    expect(rankTitle(text)).toBe(rank);
  });
  test('is limited to ninety characters', () => {
    expect(TITLE_LIMIT).toBe(90);
  });
  test.each([
    ...[
      '抓好栽植。落实规划',
      '抓好栽植；落实规划',
      '抓好栽植;落实规划',
      '抓好栽植，补植，落实规划',
      '甲,乙,落实规划',
      '甲，，规划',
    ],
    ...['加油！', '加油!', '好吗？', '好吗?', '加油！落实规划', '加油!落实规划', '好吗？落实规划', '好吗?落实规划'],
    ...['“加油！”落实规划', '主要规划：', '主要规划:', '落实规划，', '落实规划,', '落实规划、'],
    ...[
      '育苗|规划',
      '育苗\t规划',
      '专栏1规划',
      '表1规划',
      '图1规划',
      '注：规划',
      '注规划',
      '附注规划',
      '（注：规划',
      '（注:规划',
      '注:规划',
    ],
    ...['（规划）', '(规划)', '【规划】', '〔规划〕', '——落实规划', '—落实规划', '–落实规划', '―落实规划', '-落实规划'],
  ])('%s is no title', (text) => {
    expect(rankTitle(text)).toBe('none');
  });
  test.each([
    ['育苗，与栽植规划', 'strong'],
    ['Go! Kaili规划', 'strong'],
    ['一专栏规划', 'strong'],
    ['（一）林业规划', 'strong'],
    ['林业规划（一）', 'strong'],
    ['林业规划（甲）', 'possible'],
    ['县—落实规划', 'strong'],
  ])('%s may be one: %s', (text, rank) => {
    expect(rankTitle(text)).toBe(rank);
  });
});

describe('the name of a whole document', () => {
  test.each('要点 计划 方案 意见 规划 纲要 办法 总结 报告 通知 规程 细则 安排'.split(' '))('ends in %s', (kind) => {
    expect(isDocumentName(`全县林${kind}`)).toBe(true);
    expect(isDocumentName(`县林${kind}`)).toBe(false);
    expect(isDocumentName(`全县林${kind}（试行）`)).toBe(true);
    expect(isDocumentName(`全县林${kind}(试行)`)).toBe(true);
    expect(isDocumentName(`全县林${kind}()`)).toBe(true);
    expect(isDocumentName(`全县林${kind}(试)行)`)).toBe(false);
    expect(isDocumentName(`全县林${kind}（试）行）`)).toBe(false);
    expect(isDocumentName(`全县林${kind}的落实`)).toBe(false);
  });
});

const ISSUED = '印发 转发 发布 公布 下发 批转 颁布 通过';
const ISSUE = '通知 公告 决定 命令 令 函 批复 意见 通报';
describe('a notice that issues something', () => {
  test.each(ISSUED.split(' '))('says %s', (word) => {
    expect(isIssuing(`青石县${word}林业规划的通知`)).toBe(true);
    expect(isIssuing(`青石县${word}林业规划的安排`)).toBe(false);
  });
  test.each(ISSUE.split(' '))('is a %s', (kind) => {
    expect(isIssuing(`青石县印发林业规划的${kind}`)).toBe(true);
    expect(isIssuing(`《青石县印发林业规划的${kind}》`)).toBe(true);
    expect(isIssuing(`“青石县印发林业规划的${kind}”`)).toBe(true);
    expect(isIssuing(`青石县林业规划的${kind}`)).toBe(false);
    expect(isIssuing(`青石县印发林业规划的${kind}一件`)).toBe(false);
  });
  test.each([
    ...[
      '青石县印发的通知',
      '关于印发林业规划',
      '关于转发林业规划',
      '关于公布林业规划',
      '关于发布林业规划',
      '關於印發林業規劃',
    ],
    ...['林业规划公开征求意见的通知', '林业规划公开征求意见通知', '林业规划公开征求意见公告'],
  ])('%s', (text) => {
    expect(isIssuing(text)).toBe(true);
  });
  test.each(['关于林业规划', '青石县关于印发林业规划', '林业规划征求意见的通知', '关于通过林业规划'])(
    '%s is none',
    (text) => {
      expect(isIssuing(text)).toBe(false);
    },
  );
});

describe('a title that goes on in the next line', () => {
  test.each('关于 印发 转发 的 和 与 及 、 暨 等 实施 加强 推进 做好'.split(' '))('ends in %s', (word) => {
    // 、 ends what is listed, and no title does.
    expect(isUnfinishedTitle(`青石县林业局${word}`)).toBe(word !== '、');
    expect(isUnfinishedTitle(`青石县林业局${word}林区`)).toBe(false);
  });
  test.each('印发 转发 公布 发布 批转'.split(' '))('has said 关于%s and what, and not yet by what', (word) => {
    expect(isUnfinishedTitle(`县林业局关于${word}《工作报告》`)).toBe(true);
    expect(isUnfinishedTitle(`县林业局${word}《工作报告》`)).toBe(false);
  });
  test.each(ISSUE.split(' '))('… has said it: %s', (kind) => {
    expect(isUnfinishedTitle(`县林业局关于印发《工作报告的${kind}》`)).toBe(false);
  });
  test.each([
    ['关于印发《工作》', true],
    ['关于印发的通知》', false],
    ['关于印发《工作》一式', false],
    ['关于印发“工作的通知”的《办法》', true],
    ['关于印发《甲的通知甲》', true],
    ['县林业局、', false],
    ['县林业局《工作', true],
    ['县林业局《工作》', false],
    ['县林业局（林区', true],
    ['县林业局（林区）', false],
    ['縣林業局關於', true],
    [`${'甲'.repeat(TITLE_LIMIT - 2)}关于`, true],
    [`${'甲'.repeat(TITLE_LIMIT - 1)}关于`, false],
    ['完成栽植。关于', false],
  ])('%s: %s', (text, isUnfinished) => {
    expect(isUnfinishedTitle(text)).toBe(isUnfinished);
  });
});

test.each([
  ['关于石桥乡有关问题办理情况的函', 'strong'],
  ['对县人大第12号建议的答复', 'strong'],
  ['关于植树的函', 'weak'],
  ['石桥乡植树造林的函', 'weak'],
])('a letter says what it is about: %s is %s', (text, rank) => expect(rankTitle(text)).toBe(rank));

test.each([
  ['全面实现计划的主要措施', true],
  ['今后五年的目标和任务', true],
  ['青石县林业措施', false],
  ['2031年主要措施', false],
  ['二〇三一年主要任务', false],
  ['关于绿化的措施', false],
  ['实现《规划》的措施', false],
  ['全面实现计划的方案', false],
])('%s reads like a heading: %s', (text, isOne) => expect(isHeadingLike(text)).toBe(isOne));
