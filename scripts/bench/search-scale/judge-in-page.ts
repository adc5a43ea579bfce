/** How right the search of a vast corpus is as the page of a site has it, in a browser and over HTTP. */
import type { Page } from 'playwright-core';
import { judgeVast, type Verdict } from './judge-vast.ts';

/** What the page answers: an array in place of a map. */
interface Told {
  readonly hits: readonly (readonly [plan: number, places: readonly number[]])[];
  readonly rest: number;
}

/** As tests/search/ask-vast.ts has it, as code that runs in the page. */
const ASK = `async (query, most) => {
  const url = performance.getEntriesByType('resource').find(({ name }) => name.includes('/assets/search.')).name;
  const search = await (await import(url)).openSearch();
  let result = await search.search(query);
  while (result.rest !== undefined && result.rest.plans <= most) result = await result.rest.lookOn();
  return { hits: result.groups.map(({ plan, places }) => [plan, places]), rest: result.rest?.plans ?? 0 };
}`;

export async function judgeInPage(
  open: () => Promise<Page>,
  folder: string,
  phrases: readonly string[],
): Promise<Verdict> {
  const page = await open();
  try {
    return await judgeVast(folder, phrases, async (query, most) => {
      const { hits, rest } = (await page.evaluate(`(${ASK})(${JSON.stringify(query)}, ${most})`)) as Told;
      return { hits: new Map(hits), rest };
    });
  } finally {
    await page.context().close();
  }
}
