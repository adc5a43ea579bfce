/** The printed compilation, read back from its PDF: by the grid of GB/T 9704, by the model, and by the source's own 目录. */
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/plan/compilation.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { readEducation } from '../print/convert.ts';
import { RE_NOTE, wordsOf } from '../print/plan-words.ts';
import { printEducation } from '../print/print-education.ts';
import { MM, openPdf, type PdfFile } from '../print/read-pdf.ts';
import { AREA, PITCH, type Row, readFoot, readHead, readRows } from '../print/read-rows.ts';

const SITE = 'https://yaodian.example';
const compilation = readEducation();
const files = await printEducation(SITE);
const [whole, ...single] = files.map(({ bytes }) => openPdf(bytes)) as [PdfFile, ...PdfFile[]];

/** Cover and its empty back stand before page 1. */
const FRONT = 2;
const firstPages = [...compilation.plans.map((plan) => whole.pageOf(`plan-${plan.ordinal}`)), whole.pageOf('notes')];
const pagesOf = (plan: Plan) => whole.pages.slice(firstPages[plan.ordinal - 1], firstPages[plan.ordinal]);
const rowsOf = (plan: Plan): Row[][] => pagesOf(plan).map(readRows);
/** The plan's pages in a file of its own, without what stands at the back. */
const ownRowsOf = ({ ordinal }: Plan): Row[][] => {
  const file = single[ordinal - 1] as PdfFile;
  return file.pages.slice(0, file.pageOf('notes')).map(readRows);
};
/** Every plan as the compilation prints it, and as its own file does. */
const prints: readonly { plan: Plan; pages: Row[][] }[] = compilation.plans.flatMap((plan) => [
  { plan, pages: rowsOf(plan) },
  { plan, pages: ownRowsOf(plan) },
]);
const allRows = prints.flatMap(({ pages }) => pages.flat());
const bodyRows = allRows.filter(({ isBody }) => isBody);

describe('the page', () => {
  test('plans start where the source’s own 目录 says', () => {
    const printed = compilation.plans.slice(0, 3).map(({ page }) => page);
    expect(printed).toEqual([2, 19, 29]);
    expect(firstPages.slice(0, 3).map((page) => page - FRONT + 1)).toEqual(printed);
  });

  test('every page but a plan’s last is filled; one row is left where a heading keeps with what follows', () => {
    for (const { plan, pages } of prints) {
      pages.slice(0, -1).forEach((rows, i) => {
        const used = (rows.at(-1) as Row).index + 1;
        const heading = /^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]+）/.test(pages[i + 1]?.[0]?.text ?? '');
        expect(used, `plan ${plan.ordinal}, page ${i + 1}`).toBeGreaterThanOrEqual(heading ? 21 : 22);
        expect(used).toBeLessThanOrEqual(22);
        expect(rows[0]?.index, `plan ${plan.ordinal}, page ${i + 1}`).toBe(i === 0 ? 1 : 0);
      });
    }
  });

  test('no page ends with the heading of what the next one holds', () => {
    const parts = new Set(
      compilation.plans.flatMap(({ entries }) =>
        entries.filter(({ kind }) => kind !== 'item').map(({ mark, heading }) => foldText(mark + heading)),
      ),
    );
    for (const rows of prints.flatMap(({ pages }) => pages))
      expect(parts).not.toContain(foldText(rows.at(-1)?.text ?? ''));
  });

  test('rows stand on the grid, from edge to edge of the type area, to a tenth of a millimetre', () => {
    expect(bodyRows.length).toBeGreaterThan(1300);
    for (const { drift, text } of bodyRows) expect(Math.abs(drift), text).toBeLessThan(TENTH);
    for (const { glyphs, text } of bodyRows) {
      const indent = ((glyphs[0]?.x ?? 0) - AREA.left) / PITCH;
      // An opening mark gives up its empty half where it begins a row.
      expect(
        [0, -0.5, 2, 1.5].some((columns) => Math.abs(indent - columns) * PITCH < TENTH),
        text,
      ).toBe(true);
    }
    let full = 0;
    for (const [i, row] of bodyRows.entries()) {
      if (endsParagraph(row, bodyRows[i + 1])) continue;
      const last = row.glyphs.at(-1);
      const rest = AREA.right - (last?.x ?? 0);
      if (isHan(last?.char)) expect(Math.abs(rest - PITCH), row.text).toBeLessThan(TENTH);
      else if (isStop(last?.char))
        expect(Math.min(Math.abs(rest - PITCH), Math.abs(rest - PITCH / 2))).toBeLessThan(TENTH);
      else continue;
      full += 1;
    }
    expect(full).toBeGreaterThan(850);
  });

  test('a character takes 15.79 pt; where a line is spread, none comes closer', () => {
    const gaps = bodyRows.flatMap(hanGaps);
    expect(gaps.length).toBeGreaterThan(16000);
    for (const gap of gaps) expect(gap).toBeGreaterThan(15.77);
    const exact = gaps.filter((gap) => Math.abs(gap - 15.79) <= 0.02);
    expect(exact.length / gaps.length).toBeGreaterThan(0.85);
  });

  test('no line starts or ends with a forbidden mark', () => {
    for (const { text } of allRows) {
      expect(text).not.toMatch(/^[，。、；：！？）》〉」』”’】〕…·%‰]/);
      expect(text).not.toMatch(/[（《〈「『“‘【〔]$/);
    }
  });

  test('page numbers stand between dashes, right on odd pages, left on even ones', () => {
    whole.pages.slice(FRONT).forEach((page, i) => {
      const { text, left, right } = readFoot(page);
      expect(text).toBe(`— ${i + 1} —`);
      expect((i + 1) % 2 === 1 ? right : left).toBeLessThan(30);
      expect((i + 1) % 2 === 1 ? left : right).toBeGreaterThan(350);
    });
  });

  test('the running head names the plan, and which of two that share a title', () => {
    const [first, second, , fourth] = compilation.plans as [Plan, Plan, Plan, Plan];
    expect(pagesOf(first).slice(1).map(readHead)).toEqual(Array(16).fill('市教育局2024年工作要点（汇编第1篇）'));
    expect(new Set(pagesOf(second).slice(1).map(readHead))).toEqual(new Set(['市教育局2024年工作要点（汇编第2篇）']));
    expect(pagesOf(fourth).map(readHead)).toEqual(['', '县教育局2024年工作要点']);
  });
});

describe('the text', () => {
  test.each(prints)('of plan $plan.ordinal equals the model, character for character', ({ plan, pages }) => {
    const printed = pages
      .flat()
      .map(({ text }) => text)
      .join('');
    expect(foldText(printed.replace(RE_NOTE, ''))).toBe(foldText(wordsOf(plan)));
  });

  test('has no character from the compatibility blocks: radicals, presentation forms', () => {
    for (const file of [whole, ...single])
      for (const page of file.pages)
        for (const { char } of page) expect(char).not.toMatch(/[\u2e80-\u2fdf\uf900-\ufaff\ufe30-\ufe4f\ufffd\0]/);
  });

  test('says where the source lacks something', () => {
    const notes = compilation.plans.map((plan) =>
      rowsOf(plan)
        .flat()
        .map(({ text }) => text)
        .join('')
        .match(RE_NOTE),
    );
    expect(notes).toEqual([
      null,
      ['（原文开头缺失，以下从句中开始。）'],
      ['（原文至此中断，以下24项只见于目录，正文缺。）'],
      ['（原文只有目录，正文缺；以下照目录列出23项。）'],
      ['（原文只有目录，正文缺；以下照目录列出15项。）'],
    ]);
  });
});

describe('what leads to where', () => {
  test('every anchor is a destination on the page where its words stand', () => {
    for (const plan of compilation.plans)
      for (const { anchor, mark, heading } of plan.entries) {
        const page = whole.pageOf(`${plan.ordinal}-${anchor}`);
        expect(foldText(textOf(whole.pages[page] ?? [])), anchor).toContain(foldText(mark + heading).slice(0, 6));
        expect(single[plan.ordinal - 1]?.pageOf(anchor), anchor).toBeGreaterThanOrEqual(0);
      }
    expect(whole.pageOf('1-item-99')).toBe(-1);
    expect(whole.names()).toHaveLength(new Set(whole.names()).size);
  });

  test.each(['', 'nameddest='])('`file.pdf#%sitem-27` shows the item’s first row at the top', (key) => {
    const rowAt = (file: PdfFile, name: string) => {
      const { page, y } = file.goTo(`${key}${name}`);
      return readRows(file.pages[page] ?? []).find(({ glyphs }) => (glyphs[0]?.y ?? 0) > y)?.text ?? '';
    };
    for (const plan of compilation.plans)
      for (const { anchor, mark, heading } of plan.entries) {
        const start = foldText(mark + heading).slice(0, 12);
        expect(foldText(rowAt(whole, `${plan.ordinal}-${anchor}`)).startsWith(start), anchor).toBe(true);
        expect(foldText(rowAt(single[plan.ordinal - 1] as PdfFile, anchor)).startsWith(start), anchor).toBe(true);
      }
    expect(whole.goTo(`${key}1-item-99`).page).not.toBe(whole.pageOf('1-item-27'));
  });

  test('every plan, part, section and item has a bookmark, in the order and nesting of the plan', () => {
    const plans = whole.bookmarks().slice(1, 6);
    expect(whole.bookmarks().map(({ title }) => title)).toEqual([
      '目录',
      ...compilation.plans.map(({ title }) => title),
      '校记',
      '索引',
    ]);
    compilation.plans.forEach((plan, i) => {
      expect(flatten(plans[i]?.down, 1)).toEqual(
        plan.entries.map((entry) => `${depthOf(plan, entry.anchor)} ${foldText(entry.mark + entry.heading)}`),
      );
    });
  });

  test('the 目录 prints the pages on which plans and parts stand', () => {
    const lines = linesOf(whole.pages[FRONT] ?? []);
    const expected = compilation.plans.flatMap((plan) => [
      [`${plan.ordinal}.${plan.title}`, whole.pageOf(`plan-${plan.ordinal}`)],
      ...plan.entries
        .filter(({ parent, kind }) => parent === null && kind !== 'item')
        .map(({ mark, heading, anchor }) => [mark + heading, whole.pageOf(`${plan.ordinal}-${anchor}`)]),
    ]);
    const back = ['notes', 'index'].map((name) => [name === 'notes' ? '校记' : '索引', whole.pageOf(name)]);
    const wanted = [...expected, ...back].map(([text, page]) => foldText(`${text}${(page as number) - FRONT + 1}`));
    // Behind the page’s own title, in front of its number.
    expect(lines.map(foldText).filter((line) => /\d$/.test(line))).toEqual(wanted);
  });

  test('each item links to its web address', () => {
    const uris = new Set(whole.links().map(({ uri }) => uri));
    for (const plan of compilation.plans) for (const { url } of plan.entries) expect(uris).toContain(SITE + url);
    for (const { uri } of whole.links())
      if (uri.startsWith('#')) expect(whole.pageOf(uri.replace('#nameddest=', '')), uri).toBeGreaterThanOrEqual(0);
  });

  test('the index gives the pages on which a term stands', () => {
    const index = whole.pages.slice(whole.pageOf('index')).flatMap(linesOf).map(foldText);
    for (const term of ['“1+X”', '“双一流”', '《家庭教育促进法》', '“大思政课”']) {
      const bare = term.slice(1, -1);
      const stands = whole.pages.flatMap((page, i) =>
        i >= FRONT + 1 && i < whole.pageOf('notes') && joinRows(page).includes(bare) ? [i - FRONT + 1] : [],
      );
      expect(
        index.some((line) => line.includes(`${foldText(term)}${stands.join(',')}`)),
        `${term} ${stands}`,
      ).toBe(true);
    }
  });
});

describe('the file', () => {
  test('says what it is: title, language, PDF/UA-1, tags', () => {
    expect(whole.title()).toBe('教育局2024年工作要点汇编（5篇）');
    expect(single[0]?.title()).toBe('市教育局2024年工作要点（汇编第1篇）');
    for (const file of [whole, ...single]) {
      expect(file.catalog().get('Lang').asString()).toBe('zh-CN');
      expect(file.catalog().get('MarkInfo', 'Marked').asBoolean()).toBe(true);
      expect(file.metadata()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    }
  });

  test('has its address and its number of pages', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'education-2024/education-2024.pdf',
      ...[1, 2, 3, 4, 5].map((n) => `education-2024/${n}/education-2024-${n}.pdf`),
    ]);
    expect(files.map(({ pages }) => pages)).toEqual([whole, ...single].map(({ pages }) => pages.length));
  });

  test('takes at most 25 KB a page, the compilation’s and on average the plans’ own', () => {
    const weigh = (some: typeof files) =>
      some.reduce((sum, { bytes }) => sum + bytes.length, 0) / some.reduce((sum, { pages }) => sum + pages, 0);
    const [compiled, ...own] = files as [(typeof files)[number], ...typeof files];
    expect(weigh([compiled])).toBeLessThan(20_000);
    expect(weigh(own)).toBeLessThan(25_000);
  });

  test('comes out the same, byte for byte', async () => {
    const again = await printEducation(`${SITE}/`);
    expect(again.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
      files.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    );
  });
});

/** A tenth of a millimetre, in points. */
const TENTH = 0.1 * MM;

const endsParagraph = ({ glyphs }: Row, next: Row | undefined): boolean =>
  next === undefined || (next.glyphs[0]?.x ?? 0) > AREA.left + PITCH || (glyphs[0]?.x ?? 0) > AREA.left + 3 * PITCH;

const isStop = (char: string | undefined): boolean => char !== undefined && /[，。、；：！？）》”’】]/.test(char);

const isHan = (char: string | undefined): boolean => char !== undefined && /\p{Script=Han}/u.test(char);

function hanGaps({ glyphs }: Row): number[] {
  return glyphs.flatMap(({ char, x }, i) => {
    const next = glyphs[i + 1];
    return next !== undefined && isHan(char) && isHan(next.char) ? [next.x - x] : [];
  });
}

function depthOf(plan: Plan, anchor: string): number {
  const parent = plan.entries.find((entry) => entry.anchor === anchor)?.parent ?? null;
  return parent === null ? 1 : 1 + depthOf(plan, parent);
}

type Bookmarks = ReturnType<typeof whole.bookmarks>;

function flatten(bookmarks: Bookmarks | undefined, depth: number): string[] {
  return (bookmarks ?? []).flatMap(({ title, down }) => [
    `${depth} ${foldText(title ?? '')}`,
    ...flatten(down as Bookmarks | undefined, depth + 1),
  ]);
}

const textOf = (page: (typeof whole.pages)[number]): string => page.map(({ char }) => char).join('');
const joinRows = (page: (typeof whole.pages)[number]): string =>
  readRows(page)
    .map(({ text }) => text)
    .join('');

/** Lines in the order they were drawn: a new one where the baseline changes or the pen goes back. */
function linesOf(page: (typeof whole.pages)[number]): string[] {
  const lines: string[] = [];
  page.forEach(({ char, x, y }, i) => {
    const last = page[i - 1];
    if (last === undefined || Math.abs(last.y - y) > 2 || x < last.x) lines.push(char);
    else lines[lines.length - 1] += char;
  });
  return lines;
}
