/**
 * The proof of fidelity, tried on the built pages of the real seed: whatever is changed in them, however little, the
 * check finds; and the page of the source says what was proved.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readLedgers } from '../../scripts/addresses/ledger/file/read-ledgers.ts';
import { type Made, openMade } from '../../scripts/fidelity/made-site.ts';
import { checkPlanPages } from '../../scripts/fidelity/pages/check-plan-page.ts';
import { checkSource } from '../../scripts/fidelity/pages/check-source.ts';
import { convertSeed } from '../../scripts/runs/runs.ts';
import { readSource } from '../../scripts/source/read-source.ts';
import type { Converted } from '../../scripts/stages/site.ts';
import { ownSite } from './own-seed.ts';

const NAME = 'education-2024';
const FILE = `${NAME}.txt`;
const SEEDS = new URL('../../seeds/', import.meta.url);
const bytes = readFileSync(new URL(FILE, SEEDS));
const TIMES = 12;

let copy: string;
let converted: Converted;
let made: Made;
beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'fidelity-'));
  cpSync(join(inject('site'), NAME), join(copy, NAME), { recursive: true });
  const ledger = (await readLedgers(SEEDS.pathname)).get(NAME);
  converted = await convertSeed({ name: NAME, file: FILE, bytes, source: readSource(bytes, FILE) }, ledger);
  const topics = readFileSync(join(inject('site'), 'topics.json'), 'utf8');
  made = openMade(converted, ownSite(converted, copy, topics));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function prove(): void {
  checkSource(made);
  checkPlanPages(made);
}

/** What the check says of a page changed so; the page is put back. */
function tryChange(page: string, change: (html: string) => string): string {
  const html = readFileSync(join(copy, page), 'utf8');
  const changed = change(html);
  expect(changed).not.toBe(html);
  writeFileSync(join(copy, page), changed);
  try {
    prove();
    return 'passed';
  } catch (error) {
    return (error as Error).message;
  } finally {
    writeFileSync(join(copy, page), html);
  }
}

/** Where the page shows a character of the source, in text that the site does not mark as its own. */
function placesIn(html: string, page: string): number[] {
  const re = page.includes('source')
    ? /(?<=<li id="L\d+">.*?<code>[^<]*?)\p{Script=Han}{2}/gu
    : /(?<=<p>[^<]*?)\p{Script=Han}{2}/gu;
  const from = page.includes('source') ? html.indexOf('<ol') : html.indexOf('<article');
  return [...html.matchAll(re)].map(({ index }) => index).filter((index) => index > from);
}

const CHANGES: Record<string, (html: string, at: number) => string> = {
  'a character dropped': (html, at) => html.slice(0, at) + html.slice(at + 1),
  'a character doubled': (html, at) => html.slice(0, at + 1) + html.slice(at),
  'a character added': (html, at) => `${html.slice(0, at)}吧${html.slice(at)}`,
  'two characters swapped': (html, at) =>
    html[at] === html[at + 1]
      ? `${html.slice(0, at)}换${html.slice(at + 1)}`
      : html.slice(0, at) + html[at + 1] + html[at] + html.slice(at + 2),
};

describe('a built page with', () => {
  test('nothing changed passes', () => {
    expect(prove).not.toThrow();
  });

  test.each(Object.entries(CHANGES))('%s anywhere is found, and said where', (_, change) => {
    for (const [page, where] of [
      [`${NAME}/source/index.html`, '源文件页'],
      [`${NAME}/1/index.html`, '第1篇的网页'],
      [`${NAME}/3/index.html`, '第3篇的网页'],
    ] as const) {
      const places = placesIn(readFileSync(join(copy, page), 'utf8'), page);
      expect(places.length).toBeGreaterThan(TIMES);
      for (let n = 0; n < TIMES; n++) {
        const at = places[Math.floor((n * places.length) / TIMES)] as number;
        const message = tryChange(page, (html) => change(html, at));
        expect(message).toMatch(new RegExp(`^${FILE}：${where}与原文不符，第 \\d+ 行自第 \\d+ 字起：`));
        expect(message).toMatch(/应为：“.*【.+】”\n/);
      }
    }
  });

  test('two lines swapped is found', () => {
    const swap = (html: string, re: RegExp): string => {
      const [a, b] = [...html.matchAll(re)].slice(20, 22).map(([text]) => text) as [string, string];
      return html.replace(a, '\0').replace(b, a).replace('\0', b);
    };
    const lines = tryChange(`${NAME}/source/index.html`, (html) => swap(html, /<code>.+?<\/code>/g));
    expect(lines).toContain('源文件页与原文不符');
    const paragraphs = tryChange(`${NAME}/2/index.html`, (html) => swap(html, /<p>[^<]+<\/p>/g));
    expect(paragraphs).toContain('第2篇的网页与原文不符');
  });

  test('an anchor altered, lost or moved to another entry is found', () => {
    const page = `${NAME}/2/index.html`;
    const altered = tryChange(page, (html) => html.replace('id="item-7"', 'id="item-70"'));
    expect(altered).toMatch(/^education-2024\.txt：第2篇的网页第 \d+ 行“7\..+的地址是“item-70”\n/);
    const moved = tryChange(page, (html) =>
      html.replace('id="item-7"', 'id="\0"').replace('id="item-8"', 'id="item-7"').replace('id="\0"', 'id="item-8"'),
    );
    expect(moved).toMatch(/第2篇的网页第 \d+ 行“7\..+的地址是“item-8”/);
    const doubled = tryChange(page, (html) => html.replace(/<article[^>]*>/, '$&<span id="item-7"></span>'));
    expect(doubled).not.toBe('passed');
  });
});

test('the page of the source publishes what was proved', () => {
  const html = readFileSync(join(inject('site'), NAME, 'source/index.html'), 'utf8');
  const text = bytes.toString('utf8');
  const lines = text.replace(/\n$/, '').split('\n');
  const filled = lines.filter((line) => line.trim() !== '').length;
  const characters = [...text.replace(/\s/gu, '')].length;
  expect(html).toContain(createHash('sha256').update(bytes).digest('hex'));
  expect(readFileSync(join(inject('site'), NAME, FILE)).equals(bytes)).toBe(true);
  expect(html).toMatch(new RegExp(`<a href="/${NAME}/${FILE}" download`));
  expect(html).toContain(`${lines.length} 行（有字的 ${filled} 行）· ${characters} 字`);
  expect(html.match(/<li id="L\d+">/g)).toHaveLength(lines.length);
  expect(html).toContain(`校记 ${converted.compilation.findings.length} 条`);
});
