/** What stands around and behind plans: a web page's furniture, annexes, other plans. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  expectedAnnex,
  expectedEntries,
  headingArbitrary,
  type PlanModel,
  planArbitrary,
  printBody,
} from './plan-arbitrary.ts';
import { joinText } from './read.ts';
import { runs } from './runs.ts';

const describeEntries = (entries: readonly { anchor: string; mark: string; heading: string }[] | undefined) =>
  entries?.map(({ anchor, mark, heading }) => `${anchor} ${mark}|${heading}`);

/** An article may begin inside a line. */
const holdsArticle = (plan: PlanModel): boolean => printBody(plan).some((line) => /第一条\s/.test(line));

const FRONT = ['当前位置：首页 > 政务公开 > 规划计划', '来源：市教育局办公室', '【字体：大 中 小】', '浏览次数：128'];
const FOOT = ['责任编辑：陈某', '上一篇：关于放假的通知', '【打印本页】【关闭窗口】', '扫一扫在手机打开当前页'];

test('what a web page leaves above and below a plan is furniture', () => {
  fc.assert(
    fc.property(planArbitrary, fc.subarray(FRONT), fc.subarray(FOOT), (plan, front, foot) => {
      fc.pre(!holdsArticle(plan));
      const [read, ...more] = joinText([...front, plan.title, ...printBody(plan), ...foot].join('\n')).plans;
      expect(more).toEqual([]);
      expect(read?.title).toBe(plan.title);
      expect(describeEntries(read?.entries)).toEqual([...expectedEntries(plan), ...expectedAnnex(plan)]);
      expect(read?.furniture.map(({ text }) => text)).toEqual([...front, ...foot]);
    }),
    runs(150),
  );
});

const WAY = ['某市人民政府门户网站', '无障碍', '首页', '政务公开', '搜索', '当前位置：首页 > 政务公开'];
const LINKS = ['微信', '关于放假安排的通知', '省教育局', '1.任务分解表.docx', '0', '网友评论', '上一页'];

test('and so is whatever stands between lines that only a page has', () => {
  fc.assert(
    fc.property(planArbitrary, fc.subarray(WAY.slice(0, -1)), fc.shuffledSubarray(LINKS), (plan, way, links) => {
      fc.pre(!holdsArticle(plan));
      const front = [...way, ...WAY.slice(-1)];
      const foot = ['责任编辑：陈某', ...links, '版权所有：某市人民政府'];
      const [read, ...more] = joinText([...front, plan.title, ...printBody(plan), ...foot].join('\n')).plans;
      expect(more).toEqual([]);
      expect(read?.title).toBe(plan.title);
      expect(describeEntries(read?.entries)).toEqual([...expectedEntries(plan), ...expectedAnnex(plan)]);
      expect(read?.furniture.map(({ text }) => text)).toEqual([...front, ...foot]);
    }),
    runs(100),
  );
});

const annexArbitrary = fc.record({
  title: headingArbitrary.map((heading) => `${heading}任务清单`),
  isOnLine: fc.boolean(),
  items: fc.array(headingArbitrary, { minLength: 1, maxLength: 3 }),
});

test('each annex holds what is numbered in it', () => {
  const annexes = fc.array(annexArbitrary, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(planArbitrary, annexes, (model, row) => {
      const plan = { ...model, closing: '' } as const;
      fc.pre(!holdsArticle(plan));
      const lines = row.flatMap(({ title, isOnLine, items }, i) => [
        ...(isOnLine ? [`附件${i + 1}：${title}`] : [`附件${i + 1}`, title]),
        ...items.map((item, k) => `${k + 1}.${item}。按时完成。`),
      ]);
      const [read, ...more] = joinText([plan.title, ...printBody(plan), ...lines].join('\n')).plans;
      expect(more).toEqual([]);
      expect(
        read?.entries.slice(expectedEntries(plan).length).map(({ anchor, heading }) => `${anchor} ${heading}`),
      ).toEqual(
        row.flatMap(({ title, items }, i) => [
          `annex-${i + 1} ${title}`,
          ...items.map((item, k) => `annex-${i + 1}-item-${k + 1} ${item}`),
        ]),
      );
    }),
    runs(100),
  );
});

/** What begins at a lower level than the plan in front, or than its annex, may go on with the last entry there. */
const startsAsHigh = ({ entries, style }: PlanModel, before: PlanModel): boolean => {
  const kind = entries[0]?.kind;
  if (kind !== before.entries[0]?.kind) return false;
  if (kind === 'part') return style.part === '第章' || before.style.part === '一、';
  return !before.closing.includes('annex');
};

test('plans on a row, without a 目录, are as many plans', () => {
  const different = fc.uniqueArray(planArbitrary, { minLength: 2, maxLength: 3, selector: ({ title }) => title });
  fc.assert(
    fc.property(different, (plans) => {
      fc.pre(plans.every((plan) => !plan.notice && !holdsArticle(plan)));
      fc.pre(plans.every((plan, i) => i === 0 || startsAsHigh(plan, plans[i - 1] as PlanModel)));
      const read = joinText(plans.flatMap((plan) => [plan.title, ...printBody(plan)]).join('\n')).plans;
      expect(read.map(({ title }) => title)).toEqual(plans.map(({ title }) => title));
      for (const [i, plan] of plans.entries())
        expect(describeEntries(read[i]?.entries)).toEqual([...expectedEntries(plan), ...expectedAnnex(plan)]);
    }),
    runs(100),
  );
});

test('a title that is set off over two lines is whole', () => {
  fc.assert(
    fc.property(planArbitrary, fc.integer({ min: 8, max: 20 }), fc.boolean(), (plan, at, isAddressed) => {
      fc.pre(!plan.notice && !holdsArticle(plan));
      const lines = [plan.title.slice(0, at), plan.title.slice(at)] as const;
      fc.pre(lines[1].length >= 4 && !/^(?:关于|[年0-9])/.test(lines[1]) && !/[0-9》]$/.test(lines[0]));
      const below = isAddressed ? ['各县区教育局：'] : [''];
      const [read, ...more] = joinText(['', ...lines, ...below, ...printBody(plan)].join('\n')).plans;
      expect(more).toEqual([]);
      expect(read?.title).toBe(plan.title);
    }),
    runs(100),
  );
});

test('what a page has below the text may say its title and its first line once more', () => {
  fc.assert(
    fc.property(planArbitrary, fc.subarray(LINKS), (plan, links) => {
      fc.pre(!holdsArticle(plan) && plan.closing === '');
      const body = printBody(plan);
      const first =
        body
          .find((line) => line.trim().length > 14)
          ?.trim()
          .slice(0, 40) ?? '';
      fc.pre(!/[。！？；]$/.test(first));
      const foot = ['责任编辑：陈某', plan.title, ...links, `${first}...`];
      const [read, ...more] = joinText([plan.title, ...body, ...foot].join('\n')).plans;
      expect(more).toEqual([]);
      expect(describeEntries(read?.entries)).toEqual(expectedEntries(plan));
    }),
    runs(100),
  );
});

test('a title above its number and an addressee begins a document, whatever stands above', () => {
  const two = fc.uniqueArray(planArbitrary, { minLength: 2, maxLength: 2, selector: ({ title }) => title });
  fc.assert(
    fc.property(two, (plans) => {
      fc.pre(plans.every((plan) => !plan.notice && !holdsArticle(plan)));
      const [first, second] = plans as [PlanModel, PlanModel];
      const opening = ['', second.title, '滨政发〔2031〕2号', '各村：', ...printBody(second)];
      const read = joinText([first.title, ...printBody(first), ...opening].join('\n')).plans;
      expect(read.map(({ title }) => title)).toEqual([first.title, second.title]);
      expect(describeEntries(read[1]?.entries)).toEqual([...expectedEntries(second), ...expectedAnnex(second)]);
    }),
    runs(100),
  );
});
