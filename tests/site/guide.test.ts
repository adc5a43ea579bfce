/** The guide is true: whoever does what it says sees what it shows. `npm run guide` puts it right. */
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { carryOut, GUIDE, readGuide } from '../guide/guide.ts';

const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'yaodian-guide-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what appears is what the guide shows', async () => {
  for (const chapter of readGuide()) {
    expect(await carryOut(chapter, { folder, slow: false, take: async () => {} })).toBe(chapter.text);
  }
});

test('every picture is there, small, and shown; every link leads to a chapter', () => {
  const texts = readGuide().map(({ text }) => text);
  const shown = texts.flatMap((text) =>
    [...text.matchAll(/!\[[^\]]+\]\((pictures\/[^)]+)\)/g)].map(([, file = '']) => file),
  );
  const taken = texts.flatMap((text) =>
    [...text.matchAll(/<!-- picture (\S+)/g)].map(([, file = '']) => `pictures/${file}`),
  );
  expect([...shown].sort()).toEqual([...taken].sort());
  expect(
    readdirSync(path.join(GUIDE, 'pictures'))
      .map((file) => `pictures/${file}`)
      .sort(),
  ).toEqual([...taken].sort());
  for (const file of shown) expect(statSync(path.join(GUIDE, file)).size, file).toBeLessThan(150_000);
  for (const [, file = ''] of texts.join('\n').matchAll(/\]\((?!http|pictures\/)([^)#]+)/g)) {
    expect(existsSync(path.join(GUIDE, file)), file).toBe(true);
  }
});
