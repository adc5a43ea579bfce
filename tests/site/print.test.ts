/** The files to print: there, linked from the pages they belong to, and as large and long as the pages say. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { openEpub } from '../print/read-epub.ts';
import { openPdf } from '../print/read-pdf.ts';

const read = (file: string): Buffer => readFileSync(path.join(inject('site'), file));

test.each([
  ['education-2024/index.html', 'education-2024/education-2024.pdf'],
  ['education-2024/1/index.html', 'education-2024/1/education-2024-1.pdf'],
  ['education-2024/5/index.html', 'education-2024/5/education-2024-5.pdf'],
])('%s offers its PDF with pages and size', (page, file) => {
  const [, pages, size] =
    new RegExp(`href="/${file}"[^>]*>[^（]*(?:</a>)?（(\\d+) 页，(\\d+) KB）`).exec(read(page).toString()) ?? [];
  const bytes = read(file);
  expect(openPdf(bytes).pages).toHaveLength(Number(pages));
  expect(Math.ceil(bytes.length / 1000)).toBe(Number(size));
});

test('the cover offers the book and the choice, a plan’s page its own choice', () => {
  const cover = read('education-2024/index.html').toString();
  expect(cover).toContain('href="/education-2024/education-2024.epub"');
  expect(Object.keys(openEpub(read('education-2024/education-2024.epub')))).toContain('EPUB/plan-5.xhtml');
  expect(cover).toContain('href="/education-2024/print/"');
  expect(read('education-2024/3/index.html').toString()).toContain('href="/education-2024/print/?pick=3"');
});

test('web pages load none of the print’s fonts', () => {
  for (const page of ['education-2024/index.html', 'education-2024/print/index.html', 'education-2024/1/index.html'])
    expect(read(page).toString()).not.toMatch(/\.(otf|ttf|woff2?)/);
});
