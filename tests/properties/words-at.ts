/** What stands at each address of a compilation, worked out without the hashes and the comparison that are tried. */
import type { Compilation } from '../../src/model/plan/compilation.ts';

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replaceAll('｡', '。');

/** Heading and text of an entry, title and body of a plan. */
export function wordsOf({ plans }: Compilation): Map<string, [heading: string, text: string]> {
  return new Map(
    plans.flatMap((plan): [string, [string, string]][] => {
      const own = [plan.documentNumber ?? '', ...plan.issuers, plan.date ?? ''];
      const body = [...plan.preamble, ...plan.notes, ...plan.signoff].map(({ text }) => text);
      return [
        [`${plan.ordinal}`, [fold(plan.title), fold([...own, ...body].join(''))]],
        ...plan.entries.map(({ anchor, heading, text }): [string, [string, string]] => [
          `${plan.ordinal}#${anchor}`,
          [fold(heading), fold(text ?? '')],
        ]),
      ];
    }),
  );
}

/** The addresses whose words are gone or other ones. What had no text may have got it. */
export function expectBroken(before: Compilation, after: Compilation): string[] {
  const now = wordsOf(after);
  return [...wordsOf(before)].flatMap(([address, [heading, text]]) => {
    const is = now.get(address);
    return is !== undefined && is[0] === heading && (is[1] === text || text === '') ? [] : [address];
  });
}
