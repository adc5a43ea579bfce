/** Whose file is published beside its pages: only where each of its letters can be read on them. */
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../scripts/source/read-source.ts';
import { run, zip } from './word/docx-file.ts';

const withheld = (text: string, file: string): boolean | undefined =>
  readSource(new TextEncoder().encode(text), file).withheld;

test('plain text is published, whatever is in it', () => {
  expect(withheld('要点<!-- 注 -->[a](b)', 'a.txt')).toBeUndefined();
});

test('a Word document never is', () => {
  expect(readSource(zip(`<w:p>${run('要点')}</w:p>`), 'a.docx').withheld).toBe(true);
});

describe('Markdown', () => {
  test.each([
    ['a comment', '甲<!-- 乙 -->'],
    ['a hidden text', '甲<span hidden>乙</span>'],
    ['what an element is called', '甲<span title="乙">丙</span>'],
    ['a struck text', '甲~~乙~~丙'],
    ['the address of a link', '甲[乙](http://10.0.0.1/x)'],
    ['the name of a picture’s file', '甲![乙](zhang.png)'],
    ['settings in front', '---\nauthor: zhang\n---\n甲'],
    ['the name of a code', '```zhang\n甲\n```'],
    ['an address that nothing refers to', '甲\n\n[乙]: http://x.y "丙"'],
    ['the same word once more', '甲乙\n\n<p hidden>甲乙</p>'],
    ['what a known attribute is given', '<p align="zhang">甲</p>'],
    ['an entity in a comment', '甲<!-- &#x4e59; -->'],
  ])('with %s is not', (_, text) => {
    expect(withheld(text, 'a.md')).toBe(true);
  });

  test.each([
    ['headings, bold and lists', '# 甲\n\n**乙**丙\n\n1. 丁\n2. 戊'],
    ['notes by name', '甲[^zhu]\n\n[^zhu]: 乙'],
    [
      'tables of both kinds',
      '|甲|乙|\n|---|:--|\n|丙|丁|\n\n<table><tr><td colspan="2" align=left>戊</td></tr></table>',
    ],
    ['elements that say nothing', '<center>\n\n甲<br/>乙\n\n</center>'],
    ['sizes of a table', '<table border="1" width="100%"><tr><td>甲</td><td>乙</td></tr></table>'],
    ['tasks', '- [x] 甲'],
    ['entities', '甲&amp;乙&#x4e59;&nbsp;&copy;'],
    ['what is no element', '<三重一大>甲'],
  ])('with %s is', (_, text) => {
    expect(withheld(text, 'a.md')).toBeUndefined();
  });
});
