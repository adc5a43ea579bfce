/** What PDF/UA-1 (ISO 14289-1) asks of the printed files, read from the files themselves. */
import { describe, expect, test } from 'vitest';
import { printEducation } from '../print/print-education.ts';
import { openPdf } from '../print/read-pdf.ts';
import { flattenTags, readMarks, readTags } from '../print/read-tags.ts';

const files = (await printEducation('https://yaodian.example')).map(({ path, bytes }) => ({
  path,
  file: openPdf(bytes),
}));

describe.each(files)('$path', ({ file }) => {
  const catalog = file.catalog();
  const tags = flattenTags(readTags(catalog));
  const pages = file.pages.map((_, page) => file.page(page));

  test('says its title, its language, and that it is tagged', () => {
    expect(catalog.get('MarkInfo', 'Marked').asBoolean()).toBe(true);
    expect(catalog.get('Lang').asString()).toBe('zh-CN');
    expect(catalog.get('ViewerPreferences', 'DisplayDocTitle').asBoolean()).toBe(true);
    expect(file.metadata()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file.metadata()).toMatch(/<dc:title>[\s\S]*工作要点[\s\S]*<\/dc:title>/);
  });

  test('everything drawn is in a tag or an artifact, and each marked content in exactly one tag', () => {
    const marks = pages.map(readMarks);
    expect(marks.flatMap(({ unmarked }) => unmarked)).toEqual([]);
    const drawn = marks.flatMap(({ contents }) => contents);
    expect(drawn.length).toBeGreaterThan(50);
    expect(tags.flatMap(({ contents }) => contents).sort()).toEqual(drawn.sort());
  });

  test('headings skip no level', () => {
    const levels = tags.flatMap(({ type }) => /^H(\d)$/.exec(type)?.slice(1).map(Number) ?? []);
    expect(levels.length).toBeGreaterThan(15);
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => {
      if (i > 0) expect(level).toBeLessThanOrEqual((levels[i - 1] as number) + 1);
    });
  });

  test('each link says where it leads and stands in a tag of its own; a page’s tab order is that of the tags', () => {
    let links = 0;
    for (const page of pages) {
      const annotations = page.get('Annots');
      if (annotations.isNull()) continue;
      expect(page.get('Tabs').asName()).toBe('S');
      annotations.forEach((annotation) => {
        links += 1;
        expect(annotation.get('Contents').asString()).not.toBe('');
        expect(annotation.get('StructParent').isNumber()).toBe(true);
      });
    }
    expect(links).toBeGreaterThan(15);
    const held = tags.filter(({ type }) => type === 'Link').reduce((sum, tag) => sum + tag.annotations, 0);
    expect(held).toBe(links);
  });

  test('each face is embedded, and says what its glyphs mean', () => {
    const fonts = new Map<string, ReturnType<typeof file.page>>();
    for (const page of pages)
      page.get('Resources', 'Font').forEach((font) => {
        fonts.set(font.get('BaseFont').asName(), font);
      });
    expect(fonts.size).toBeGreaterThanOrEqual(4);
    for (const [name, font] of fonts) {
      const { 0: face } = [font.get('DescendantFonts', 0)] as const;
      const programs = ['FontFile2', 'FontFile3'].map((key) => face?.get('FontDescriptor', key).isNull());
      expect(programs, name).toContain(false);
      expect(font.get('ToUnicode').isStream(), name).toBe(true);
    }
  });
});
