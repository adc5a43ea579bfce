/** What stands behind a table stands on the page's rows again, and its address leads to where it stands. */
import { expect, test } from 'vitest';
import { readPdf } from '../../../../scripts/fidelity/readers/pdf/pdf.ts';
import { readFonts } from '../../../../scripts/outputs/pdf/fonts.ts';
import { createPdfSetter } from '../../../../scripts/outputs/pdf/typst.ts';

const ROW = ((225 - 156 / 28) / 21 / 25.4) * 72;
/** Above the line that it names. */
const HEADROOM = 14;
const set = createPdfSetter(readFonts());

const entry = (label: string) => ({ kind: 'entry', label, lead: ['甲'], rest: ['。'] });
const table = (rows: number) => ({
  kind: 'table',
  caption: [],
  columns: [1, 1],
  head: 1,
  cells: Array.from({ length: rows * 2 }, (_, i) => ({
    ...{ x: i % 2, y: Math.floor(i / 2), columns: 1, rows: 1, tall: false },
    paragraphs: [['乙']],
  })),
});
const heading = (more: object) => ({
  level: 2,
  face: 'fang',
  url: null,
  alone: false,
  sticky: false,
  outlined: false,
  bookmarked: false,
  ...more,
});

test.each([1, 2, 3, 4, 5, 30])('behind a table of %i rows', async (rows) => {
  const title = heading({ level: 1, face: 'title', alone: true, lines: ['甲'], running: '' });
  const { bytes } = await set(
    JSON.stringify({
      ...{ title: 'a', cover: null, contents: false, index: { documents: [], terms: [] } },
      headings: { p: title, notes: title, 'item-1': heading({}), 'item-2': heading({}), 'item-3': heading({}) },
      plans: [{ label: 'p', title: 'a', blocks: [entry('item-1'), table(rows), entry('item-2'), entry('item-3')] }],
      notes: { preface: [], notes: [] },
    }),
  );
  const { names, lines } = await readPdf(bytes);
  const printed = lines.filter(({ text }) => text === '甲。').map(({ place }) => place as { page: number; y: number });
  for (const [i, { page, y }] of printed.entries()) {
    const name = names.get(`item-${i + 1}`);
    expect(name?.page).toBe(page);
    expect(name?.y).toBeCloseTo(y + HEADROOM, 1);
    const row = ((printed[0]?.y ?? 0) - y) / ROW;
    expect(Math.abs(row - Math.round(row))).toBeLessThan(0.01);
  }
  expect(printed).toHaveLength(3);
});
