/** Proof of the page about the site: what it gives as an example is there. */
import { compilationUrl, entryPageUrl, siteFileUrl } from '../../../src/model/address/address.ts';
import type { Entry, Plan } from '../../../src/model/plan/compilation.ts';
import { compareLines, line, refuse } from '../line.ts';
import type { Made } from '../made-site.ts';
import { checkNamed } from '../pages/check-head.ts';
import { mainOf, readShownRowsIn } from '../readers/rows.ts';
import { textOf, within } from '../readers/tokens.ts';
import { readPage, type WholeSite } from './whole-site.ts';

/** Its examples are of one entry that is there: its addresses, its citations, its data. */
export function checkAbout(site: WholeSite): void {
  const file = 'about/index.html';
  const main = mainOf(readPage(site, file));
  const [example] = readShownRowsIn(main, 'dl', 'dd');
  if (example === undefined) return;
  const [there, page] = example.links;
  const found = findEntry(site, there?.href ?? '');
  if (found === undefined) throw refuse(file, `举的例子是 ${there?.href}`, '有的条目');
  const { made, plan, entry } = found;
  const { compilation: name } = made.compilation;
  const full = (url: string): string => site.origin + url;
  const own = entryPageUrl(name, plan.ordinal, entry.anchor);
  compareLines(
    file,
    '举的例子',
    [line(full(entry.url), null, [entry.url]), line(full(own), null, [own])],
    [
      line(there?.text.trim() ?? '', null, [there?.href ?? '']),
      line(page?.text.trim() ?? '', null, [page?.href ?? '']),
    ],
  );
  for (const cited of readShownRowsIn(main, 'dd', 'code').filter(({ cells }) => cells.length > 0)) {
    const text = cited.cells.join('');
    if (!text.includes(full(entry.url))) throw refuse(file, `的引用是“${text}”`, full(entry.url));
    checkNamed(file, '引用', text, { url: entry.url, plan, entry }, made);
  }
  const code = textOf(within(main, 'pre'));
  for (const [path] of code.matchAll(/(?<=')[^'\s]*\/[^'\s]*(?=')/g)) {
    const known = [compilationUrl(name), siteFileUrl('addresses.json')].flatMap((url) => [url, full(url)]);
    if (path !== entry.url && !known.some((url) => path.startsWith(url)))
      throw refuse(file, `的例子里有 ${path}`, known.join('、'));
  }
}

function findEntry({ all }: WholeSite, url: string): { made: Made; plan: Plan; entry: Entry } | undefined {
  for (const made of all)
    for (const plan of made.compilation.plans) {
      const entry = plan.entries.find((one) => one.url === url);
      if (entry !== undefined) return { made, plan, entry };
    }
  return undefined;
}
