/** The built pages against the seed itself and the hand-written list of its headings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseDocument } from 'htmlparser2';
import { describe, expect, inject, test } from 'vitest';
import { LISTED } from '../seeds/education-2024.listed.ts';
import { listFiles } from './pages.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];

const site = inject('site');
const read = (path: string): string => readFileSync(join(site, path), 'utf8');
const SEED = readFileSync(new URL('../../seeds/education-2024.txt', import.meta.url), 'utf8').split('\n');
/** Each plan that has a body, and the lines of the seed where that begins and ends. */
const BODIES = [
  [1, 207, 286],
  [2, 287, 323],
  [3, 324, 328],
] as const;

function find(nodes: readonly Node[], wanted: (name: string, attributes: Record<string, string>) => boolean): Node[] {
  return nodes.flatMap((node) => {
    if (!('attribs' in node)) return [];
    return wanted(node.name, node.attribs) ? [node as Node] : find(node.children as Node[], wanted);
  });
}

/** The text below, without the site's own words. */
function textOf(node: Node): string {
  if (node.type === 'text') return node.data;
  if (!('children' in node)) return '';
  if ('attribs' in node && 'data-note' in node.attribs) return '';
  return (node.children as Node[]).map(textOf).join('');
}

/** The text below, with the site's own words. */
function allText(node: Node): string {
  if (node.type === 'text') return node.data.trim();
  return 'children' in node ? (node.children as Node[]).map(allText).join('') : '';
}

/** What each plan's page says about its gaps. */
const NOTES: Record<number, string[]> = {
  1: ['目录未列：此条只见于正文。'],
  2: ['原文开头缺失，以下从句中开始。'],
  3: ['原文至此中断，以下缺失。', '以下24项只见于目录，正文缺。', '原文无第21项。'],
  4: ['原文没有这一篇的正文，以下条目出自目录。'],
  5: ['原文没有这一篇的正文，以下条目出自目录。'],
};

const squeeze = (text: string): string => text.replace(/\s/g, '');
/** Whether `shown` is `raw`, or its full-width twin. */
const isTwin = (raw: string, shown: string): boolean =>
  shown === raw || shown.codePointAt(0) === (raw.codePointAt(0) as number) + 0xfee0;

describe.each([1, 2, 3, 4, 5])('plan %i', (plan) => {
  const html = read(`education-2024/${plan}/index.html`);
  const document = parseDocument(html).children;
  const listed = LISTED.filter((heading) => heading.plan === plan);

  test('has every anchor of the list once, in order', () => {
    const ids = [...html.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(listed.map(({ anchor }) => anchor));
  });

  test('tells each entry’s line of the source, in their order', () => {
    let line = 0;
    const lines = (/data-lines="([^"]+)"/.exec(html)?.[1] ?? '').split(' ').map((distance) => {
      line += Number(distance);
      return line;
    });
    expect(lines).toEqual(listed.map(({ bodyLine, outlineLine }) => bodyLine ?? outlineLine));
  });

  test('shows the printed 目录, each entry linked, where there is more than that', () => {
    const [toc] = find(document, (name, { id }) => name === 'nav' && id === 'toc');
    if (plan > 3) return expect(toc).toBeUndefined();
    const links = find([toc as Node], (name, { href }) => name === 'a' && href !== '#main');
    const shown = links.map((link) => [
      'attribs' in link ? link.attribs.href : '',
      squeeze(textOf(link)).normalize('NFKC'),
    ]);
    const printed = listed.map(({ anchor, words, outlineLine }) => [
      `#${anchor}`,
      outlineLine === null ? '' : squeeze(words).normalize('NFKC'),
    ]);
    expect(shown).toEqual(printed);
  });

  test('says in words what is missing, once for several on a row', () => {
    const [article] = find(document, (name) => name === 'article');
    const notes = find([article as Node], (name, { class: list }) => name === 'p' && list === 'note').map(allText);
    expect(notes).toEqual(NOTES[plan]);
    for (const { anchor, bodyLine } of listed) {
      const [section] = find(document, (name, { id }) => name === 'section' && id === anchor);
      const [heading] = find([section as Node], (name) => /^h[2-6]$/.test(name));
      const isMarked = allText(heading as Node).endsWith('（正文缺）');
      // A plan of which there is only the 目录 says so once.
      expect({ anchor, isMarked }).toEqual({ anchor, isMarked: bodyLine === null && plan <= 3 });
    }
  });
});

test.each(BODIES)('plan %i shows each character of its body, in order, once', (plan, first, last) => {
  const raw = [...squeeze(SEED.slice(first - 1, last).join(''))];
  const [article] = find(
    parseDocument(read(`education-2024/${plan}/index.html`)).children,
    (name) => name === 'article',
  );
  const shown = [...squeeze(textOf(article as Node))];
  expect(shown.length).toBe(raw.length);
  expect(raw.findIndex((char, i) => !isTwin(char, shown[i] as string))).toBe(-1);
});

test('150 items are listed, and as many have a page of their own', () => {
  const items = LISTED.filter(({ anchor }) => /^item-\d+$/.test(anchor));
  expect(items).toHaveLength(150);
  const files = new Set(listFiles(site));
  expect(items.filter(({ plan, anchor }) => !files.has(`education-2024/${plan}/${anchor}/index.html`))).toEqual([]);
});

test('the data keeps to its schema, and says what the list says', () => {
  const data = JSON.parse(read('education-2024/index.json'));
  const validate = new Ajv2020().compile(JSON.parse(read('education-2024/index.schema.json')));
  expect(validate(data) ? [] : validate.errors).toEqual([]);
  expect(validate({ ...data, plans: [{}] })).toBe(false);
  const entries = data.plans.flatMap((plan: { ordinal: number; entries: Record<string, unknown>[] }) =>
    plan.entries.map(({ anchor, mark, heading, text, outlinePlace, bodyPlace }) => ({
      plan: plan.ordinal,
      anchor,
      outlineLine: (outlinePlace as { line: number } | null)?.line ?? null,
      bodyLine: (bodyPlace as { line: number } | null)?.line ?? null,
      words: `${mark}${heading}`,
      hasText: text !== null,
    })),
  );
  expect(entries).toEqual(LISTED.map((heading) => ({ ...heading, hasText: heading.bodyLine !== null })));
});

test('every page has the policy, and nothing inline that it forbids', () => {
  for (const file of listFiles(site).filter((path) => path.endsWith('.html'))) {
    const html = read(file);
    // A page that only sends on to another address holds no text of its own.
    if (!html.includes('http-equiv="refresh"')) expect(html, file).toContain('http-equiv="Content-Security-Policy"');
    expect(html, file).not.toMatch(/unsafe-inline|<style|\sstyle="|\son[a-z]+="/);
    const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(
      inline.filter((attributes) => !attributes?.includes('application/ld+json')),
      file,
    ).toEqual([]);
  }
});
