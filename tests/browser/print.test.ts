/** The print page, printed by the browser: each number in its 目录 against the page on which the heading stands. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Glyph, MM, openPdf } from '../print/read-pdf.ts';
import { connectBrowser, type OpenedPage, openPage, type SharedBrowser } from './browser.ts';
import { type Served, serve } from './serve.ts';

let browser: SharedBrowser;
let served: Served;
beforeAll(async () => {
  browser = await connectBrowser();
  served = await serve(inject('site'));
});
afterAll(async () => {
  await served.close();
});

const open = (query = '') => openPage(browser.browser, `${served.origin}/education-2024/print/${query}`);

interface ContentsRow {
  readonly text: string;
  readonly page: string;
  readonly isPlan: boolean;
}

const readContents = ({ page }: OpenedPage): Promise<ContentsRow[]> =>
  page.locator('.printed-contents li:not([hidden])').evaluateAll((rows) =>
    rows.map((row) => ({
      text: row.querySelector('a > :first-child')?.textContent ?? '',
      page: row.querySelector('.row-page')?.textContent ?? '',
      isPlan: row.classList.contains('row-plan'),
    })),
  );

interface Line {
  readonly text: string;
  readonly page: number;
  readonly size: number;
}

/** Lines as printed. Compatibility forms are folded: the installed faces may give radicals for characters. */
function readLines(pages: readonly (readonly Glyph[])[]): Line[] {
  return pages.flatMap((page, i) => {
    const lines = new Map<number, Glyph[]>();
    for (const glyph of page) {
      const key = [...lines.keys()].find((y) => Math.abs(y - glyph.y) < 3) ?? glyph.y;
      lines.set(key, [...(lines.get(key) ?? []), glyph]);
    }
    return [...lines.values()].map((line) => ({
      text: fold(line.map(({ char }) => char).join('')),
      page: i + 1,
      size: line[0]?.size ?? 0,
    }));
  });
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** On which page each row's heading stands; titles, of which two may be alike, are met in their order. */
function findHeadings(rows: readonly ContentsRow[], lines: readonly Line[]): (number | undefined)[] {
  let from = 0;
  return rows.map(({ text, isPlan }) => {
    const wanted = fold(isPlan ? text.replace(/^\d+\. /, '') : text);
    const at = lines.findIndex((line, i) => i >= from && line.text === wanted && line.size > (isPlan ? 20 : 15));
    from = Math.max(from, at + 1);
    return lines[at]?.page;
  });
}

// In front of page 1, the whole has a cover and its empty back.
describe.each([
  ['the whole compilation', '', 29, 2],
  ['some plans', '?pick=2,4,5', 14, 0],
  ['one part', '?pick=1-part-3', 2, 0],
  ['items from here and there', '?pick=1-item-5,1-item-27,1-item-53,2-item-2,2-item-30,3-item-26,5-item-15', 9, 0],
])('%s', (_name, query, count, front) => {
  test('has in its 目录 the pages on which the headings stand', async () => {
    const opened = await open(query);
    const pdf = openPdf(await opened.page.pdf({ preferCSSPageSize: true }));
    const rows = await readContents(opened);
    expect(rows).toHaveLength(count);
    expect(rows.map(({ page }) => Number(page) + front)).toEqual(findHeadings(rows, readLines(pdf.pages)));
    expect(await opened.page.textContent('#printed-pages')).toBe(`共${pdf.pages.length}页`);
    expect(opened.record).toEqual({ console: [], errors: [], foreignRequests: [] });
    await opened.close();
  });
});

test('the cover says what the PDF’s does; neither it nor its back counts as a page', async () => {
  const opened = await open();
  const { pages } = openPdf(await opened.page.pdf({ preferCSSPageSize: true }));
  const textOf = (page: number) => readLines(pages.slice(page, page + 1)).map(({ text }) => text);
  expect(textOf(0)).toEqual(['教育局2024年', '工作要点汇编', '(5篇)', 'https://yaodian.example/education-2024/']);
  expect(textOf(1)).toEqual([]);
  expect(textOf(2).slice(0, 2)).toEqual(['—1—', '目录']);
  expect(textOf(3)).toContain('—2—');
  await opened.page.locator('[data-plan="5"] legend input').uncheck();
  expect(await opened.page.isVisible('.printed-cover')).toBe(false);
  await opened.close();
});

test('where the browser prints no page numbers of ours, its count of the sheets begins with the 目录', async () => {
  const context = await browser.browser.newContext({ locale: 'zh-CN' });
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'CSSMarginRule'));
  const page = await context.newPage();
  await page.goto(`${served.origin}/education-2024/print/`);
  expect(await page.isVisible('.printed-cover')).toBe(false);
  expect(await page.locator('.row-page').first().textContent()).toBe('2');
  await context.close();
});

test('a page has 22 rows at most, its number right or left, and nothing of the site around it', async () => {
  const opened = await open('?pick=1');
  const { pages } = openPdf(await opened.page.pdf({ preferCSSPageSize: true }));
  const lines = readLines(pages);
  for (const [i, page] of pages.entries()) {
    const own = lines.filter(({ page: of }) => of === i + 1);
    const body = own.filter(({ size }) => Math.abs(size - 16) < 0.5);
    expect(body.length).toBeLessThanOrEqual(22);
    if (i > 1 && i < pages.length - 1) expect(body.length).toBeGreaterThanOrEqual(20);
    expect(own.map(({ text }) => text)).toContain(`—${i + 1}—`);
    const dash = page.filter(({ char, size }) => char === '—' && size < 15).at(-1)?.x ?? 0;
    expect(dash > 300).toBe((i + 1) % 2 === 1);
  }
  expect(lines.map(({ text }) => text).join('\n')).not.toMatch(/搜索|清空|跳到正文/);
  await opened.close();
});

test('boxes follow each other, and the address keeps the choice', async () => {
  const opened = await open();
  const { page } = opened;
  await page.click('[data-preset="none"]');
  expect(await page.textContent('#printed-pages')).toBe('尚未选择');
  await page.locator('fieldset[data-plan="1"] summary').click();
  await page.check('input[value="1-part-3"]');
  expect(await page.isChecked('input[value="1-item-16"]')).toBe(true);
  expect(await page.locator('input[value="1"]').evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
  await page.uncheck('input[value="1-item-16"]');
  await page.check('input[value="1-item-1"]');
  expect(await page.isChecked('input[value="1-part-3"]')).toBe(false);
  const pick = new URL(page.url()).searchParams.get('pick')?.split(',') ?? [];
  expect(pick).toEqual(expect.arrayContaining(['1-item-1', '1-item-17', '1-part-3-section-2']));
  expect(pick).not.toContain('1-item-16');
  await page.reload();
  expect(await page.isChecked('input[value="1-item-17"]')).toBe(true);
  expect(await page.isChecked('input[value="1-item-16"]')).toBe(false);
  expect(await page.locator('[data-excerpt]').first().isVisible()).toBe(true);
  await opened.close();
});

test('where the browser shrinks pages, the numbers are left out', async () => {
  const context = await browser.browser.newContext({ locale: 'zh-CN' });
  await context.addInitScript(() => Object.defineProperty(navigator, 'vendor', { value: 'Apple Computer, Inc.' }));
  const page = await context.newPage();
  await page.goto(`${served.origin}/education-2024/print/`);
  expect(new Set(await page.locator('.row-page').allTextContents())).toEqual(new Set(['']));
  expect(await page.isVisible('#hint')).toBe(true);
  await context.close();
});

test('without scripts the whole compilation is on paper, without page numbers', async () => {
  const opened = await openPage(browser.browser, `${served.origin}/education-2024/print/`, {
    javaScriptEnabled: false,
  });
  for (const id of ['1-item-53', '5-item-15']) expect(await opened.page.locator(`[id="${id}"]`).isVisible()).toBe(true);
  expect(await opened.page.locator('[data-excerpt]').first().isVisible()).toBe(false);
  expect(new Set(await opened.page.locator('.row-page').allTextContents())).toEqual(new Set(['']));
  await opened.close();
});

test('a plan’s page prints by itself: its text, the addresses of its items in the margin, nothing else', async () => {
  const opened = await openPage(browser.browser, `${served.origin}/education-2024/1/`);
  const { pages } = openPdf(await opened.page.pdf({ preferCSSPageSize: true }));
  const lines = readLines(pages);
  const text = lines.map((line) => line.text).join('\n');
  expect(text).toContain('https://yaodian.example/education-2024/1/');
  expect(text).not.toMatch(/搜索|下一篇|引用|选择打印|原文\d+行|目录$/m);
  const notes = pages.flatMap((page) => page.filter(({ char, size }) => char === '#' && size < 8));
  expect(notes).toHaveLength(78);
  for (const { x } of notes) expect(x).toBeLessThan(36 * MM);
  for (let page = 1; page < pages.length; page++) {
    const body = lines.filter((line) => line.page === page && line.size > 11);
    expect(body.at(-1)?.text).not.toMatch(/^[一二三四五]、|^\([一二三四五六七八九]\)/);
  }
  await opened.close();
});
