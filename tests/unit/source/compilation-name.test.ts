import { expect, test } from 'vitest';
import { nameCompilation } from '../../../scripts/source/compilation-name.ts';

test('is the file name without its ending', () => {
  expect(nameCompilation('education-2024.txt')).toBe('education-2024');
  expect(nameCompilation('a1.TXT')).toBe('a1');
});

test.each([
  ['Education_2024.txt', 'education-2024.txt'],
  ['education.2024.txt', 'education-2024.txt'],
  ['ｅｄｕ　２０２４.TXT', 'edu-2024.txt'],
  ['2024年教育要点.txt', '2024.txt'],
  ['教育要点.docx', 'plans.docx'],
  ['-a--b-.txt', 'a-b.txt'],
  ['search.txt', 'plans-search.txt'],
  ['Search!.txt', 'plans-search.txt'],
  ['..txt', 'plans.txt'],
])('refuses %s and proposes %s', (file, proposal) => {
  expect(() => nameCompilation(file)).toThrow(`改名为 ${proposal}`);
});
