import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isCompilationName, nameCompilation } from '../../../scripts/source/compilation-name.ts';

test('is the file name without its ending', async () => {
  expect(await nameCompilation('education-2024.txt')).toBe('education-2024');
  expect(await nameCompilation('a1.TXT')).toBe('a1');
});

test.each([
  ['Education_2024.txt', 'education-2024.txt'],
  ['education.2024.txt', 'education-2024.txt'],
  ['ｅｄｕ　２０２４.TXT', 'edu-2024.txt'],
  ['2024年教育要点.txt', 'jiaoyu-2024.txt'],
  ['教育要点.docx', 'jiaoyu.docx'],
  ['市教育局2024年工作要点.txt', 'shijiaoyuju-2024.txt'],
  ['重庆市绿化局 2023.md', 'chongqingshilvhuaju-2023.md'],
  ['2024年工作要点.txt', 'gongzuoyaodian-2024.txt'],
  ['★.txt', 'plans.txt'],
  ['-a--b-.txt', 'a-b.txt'],
  ['search.txt', 'plans-search.txt'],
  ['Search!.txt', 'plans-search.txt'],
  ['constructor.txt', 'plans-constructor.txt'],
  ['..txt', 'plans.txt'],
])('refuses %s and proposes %s', async (file, proposal) => {
  await expect(nameCompilation(file)).rejects.toThrow(`改名为 ${proposal}`);
});

test('proposes no name twice, and none of a file beside it', async () => {
  const names = new Set(['minzhengju']);
  const refused = [];
  for (const file of ['民政局工作要点.txt', '民政局要点.txt', '卫健委工作要点.txt']) {
    refused.push(nameCompilation(file, names).catch((error: Error) => /改名为 (.*)/.exec(error.message)?.[1]));
    await refused.at(-1);
  }
  expect(await Promise.all(refused)).toEqual(['minzhengju-2.txt', 'minzhengju-3.txt', 'weijianwei.txt']);
});

test('is no name that the site has a page or a folder at', () => {
  const pages = readdirSync(new URL('../../../src/pages/', import.meta.url)).map((file) => file.replace(/\.\w+$/, ''));
  const routes = pages.filter((name) => !name.startsWith('['));
  expect(routes).toEqual(expect.arrayContaining(['404', 'about', 'search', 'topics']));
  expect([...routes, 'pagefind'].filter(isCompilationName)).toEqual([]);
});
