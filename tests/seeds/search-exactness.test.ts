import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { joinCompilation } from '../../scripts/model/join-compilation.ts';
import { indexCompilations } from '../../scripts/outputs/search/index-compilations.ts';
import { placesOf } from '../../scripts/outputs/search/places.ts';
import { readForSearch } from '../../scripts/outputs/search/searched.ts';
import { parse } from '../../scripts/parse/parse.ts';
import { readSource } from '../../scripts/source/read-source.ts';
import { type Find, findAll, findInTexts } from '../../src/browser/search/find.ts';
import { parseQuery } from '../../src/browser/search/query.ts';
import { openIndex } from '../search/open-index.ts';
import { everyPhrase, printedPlaces } from '../search/printed-texts.ts';

const SEED = 'education-2024';
const bytes = readFileSync(new URL(`../../seeds/${SEED}.txt`, import.meta.url));
const compilation = joinCompilation(parse(readSource(bytes, `${SEED}.txt`), SEED));
const phrases = everyPhrase(printedPlaces([compilation]), 8);

/** The places by number, as the catalogue counts, named as `printedPlaces` names them. */
const searched = readForSearch(compilation);
const places = compilation.plans.flatMap((plan) => placesOf(plan).map((place) => ({ url: plan.url, place })));
const keys = places.map(({ url, place: { kind, anchor } }) => `${url} ${kind} ${anchor}`);

async function findKeys(find: Find, query: string): Promise<string[]> {
  return [...(await findAll(parseQuery(query), find)).keys()].map((place) => keys[place] as string);
}

/** Asks every phrase, or one of so many. */
async function findWrong(find: Find, step = 1): Promise<string[]> {
  const wrong: string[] = [];
  for (const [i, [phrase, expected]] of [...phrases].entries()) {
    if (i % step !== 0) continue;
    const found = await findKeys(find, phrase);
    if (found.length !== expected.size || found.some((key) => !expected.has(key))) wrong.push(phrase);
  }
  return wrong;
}

describe('every phrase of 1 to 8 characters of what is printed, marks and all', () => {
  // Grams of one in Pagefind serve a site of this size; lists of pairs, and of threes for common pairs, a large one,
  // plan lists a vast one. All must be exact.
  it.each([
    { grams: 'grams of one', choice: { length: 1 } },
    { grams: 'pairs', choice: { length: 2 } },
    { grams: 'pairs and threes', choice: { length: 2, common: 20 } },
    { grams: 'plan lists', choice: 'plans' },
  ] as const)('is found where it stands and nowhere else: $grams', async ({ grams, choice }) => {
    const index = await openIndex([...(await indexCompilations([searched], choice))]);
    const wrong = await findWrong(index.find);
    await index.close();
    console.log(`${grams}: asked ${phrases.size}, wrong ${wrong.length}`);
    expect(phrases.size).toBeGreaterThan(80_000);
    expect(wrong).toEqual([]);
  });

  it('is found in the texts, too', async () => {
    // Each is looked for in each text, whatever it is: a sample tells as much.
    const wrong = await findWrong(findInTexts(places.map(({ place }) => place)), 5);
    console.log(`texts: wrong ${wrong.length}`);
    expect(wrong).toEqual([]);
  });
});

describe('what is asked in another form', async () => {
  const index = await openIndex([...(await indexCompilations([searched]))]);
  afterAll(() => index.close());

  it.each([
    ['full-width digits and letters', '２０２４年', '2024年'],
    ['another case', 'xx市', 'XX市'],
    ['full-width punctuation', '市、县（区）', '市、县(区)'],
    ['full-width percent', '75％', '75%'],
    ['full-width brackets of a mark', '（五）职业教育提质培优工程', '(五)职业教育提质培优工程'],
    ['a full-width stop of a mark', '２８．提高', '28.提高'],
    ['brackets of another kind', '工作思路［坚持', '工作思路【坚持'],
  ])('is found all the same: %s', async (_, asked, meant) => {
    const expected = await findKeys(index.find, meant);
    expect(expected.length).toBeGreaterThan(0);
    expect(await findKeys(index.find, asked)).toEqual(expected);
  });

  it.each([
    ['28.提高中等职业教育办学质量。实施', '/education-2024/1/ item item-28'],
    ['（五）职业教育提质培优工程', '/education-2024/1/ section part-3-section-5'],
    ['一、坚持“建设', '/education-2024/1/ part part-1'],
    ['27构建优质', '/education-2024/1/ item item-27'],
  ])('is found as printed, mark and all: %s', async (asked, key) => {
    expect(await findKeys(index.find, asked)).toEqual([key]);
  });

  it('is found where white space is lost', async () => {
    expect(await findKeys(index.find, '悦读行走书香少年')).toHaveLength(1);
  });

  it('finds words that stand apart only where all of them stand', async () => {
    const both = await findKeys(index.find, '近视 肥胖');
    expect(both.sort()).toEqual(
      (await findKeys(index.find, '近视')).filter((key) => phrases.get('肥胖')?.has(key)).sort(),
    );
    expect(both.length).toBeGreaterThan(0);
    expect(await findKeys(index.find, '近视肥胖')).toEqual([]);
  });

  it.each(['', ' ', '不存在的词', '𠮷', '0k0p', '<script>', '"'])('finds nothing for %j', async (query) => {
    expect(await findKeys(index.find, query)).toEqual([]);
  });
});
