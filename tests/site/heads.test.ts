/** What the pages' heads tell other programs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, inject, test } from 'vitest';
import { takeAsZotero } from '../unit/cite/take-as-zotero.ts';
import { listFiles } from './pages.ts';

interface Head {
  readonly file: string;
  readonly title: string;
  readonly tags: readonly (readonly [name: string, content: string])[];
}

describe.each(['site', 'oddSite'] as const)('%s', (which) => {
  const site = inject(which);
  const heads = listFiles(site)
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .map((file) => readHead(site, file));
  const documents = heads.filter(({ tags }) => tags.some(([name]) => name === 'citation_title'));

  test('a description says something else than the title', () => {
    for (const { file, title, tags } of heads) {
      const description = tags.find(([name]) => name === 'description')?.[1] ?? '';
      expect(description.length, file).toBeGreaterThan(3);
      expect(description.startsWith(title.replace(/ · .*$/, '')), `${file}: ${description}`).toBe(false);
    }
  });

  test('every plan and every entry is taken for a report by Zotero, an entry with its plan', () => {
    expect(documents.length).toBeGreaterThan(3);
    for (const { file, tags } of documents) {
      const item = takeAsZotero(tags);
      expect(item.itemType, file).toBe('report');
      if (item.url?.includes('#')) expect(item.seriesTitle, file).toBeTruthy();
    }
  });
});

function readHead(site: string, file: string): Head {
  const tags: [string, string][] = [];
  let title = '';
  let inTitle = false;
  const parser = new Parser({
    onopentag(name, { name: key, property, content }) {
      if (name === 'meta') tags.push([key ?? property ?? '', content ?? '']);
      inTitle = name === 'title';
    },
    ontext(text) {
      if (inTitle) title += text;
    },
    onclosetag() {
      inTitle = false;
    },
  });
  parser.end(readFileSync(join(site, file), 'utf8').replace(/<body.*/s, ''));
  return { file, title, tags };
}
