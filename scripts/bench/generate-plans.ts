/**
 * Makes as many plans as wanted out of a real compilation, for benchmarks: the structure of its plans, a text for each of their items, other words.
 *
 * A text is put together of clauses of the real one. Half of the clauses get one word replaced by an invented word of
 * two characters, drawn from 3,000 by Zipf's law from the frequent part of Unicode's Han block. So common words stay
 * as common as they are in a field of work, and a long phrase is as rare as it is in reality.
 */
import { entryUrl, planUrl } from '../../src/model/address/address.ts';
import type { Compilation, Entry, Paragraph, Plan } from '../../src/model/plan/compilation.ts';
import { createRandom } from './random.ts';

const PLANS_A_COMPILATION = 10;
const INVENTED_WORDS = 3000;

export function generateCompilations(model: Compilation, plans: number): Compilation[] {
  const random = createRandom(1);
  const wording = createWording(model, random);
  return Array.from({ length: Math.ceil(plans / PLANS_A_COMPILATION) }, (_, i) => {
    const compilation = `plans-${i + 1}`;
    const count = Math.min(PLANS_A_COMPILATION, plans - i * PLANS_A_COMPILATION);
    return {
      ...model,
      compilation,
      title: `${wording.word()}2024年工作要点汇编`,
      plans: Array.from({ length: count }, (_, j) =>
        generatePlan(model.plans[j % model.plans.length] as Plan, compilation, j + 1, wording),
      ),
    };
  });
}

interface Wording {
  word(): string;
  /** The texts of an item of the real compilation. */
  item(): readonly Paragraph[];
  /** A text of the same length, more or less. */
  rewrite(text: string): string;
}

function generatePlan(template: Plan, compilation: string, ordinal: number, { word, item, rewrite }: Wording): Plan {
  const paragraph = ({ text, place }: Paragraph): Paragraph => ({ text: rewrite(text), place });
  return {
    ...template,
    ordinal,
    title: `${word()}${word()}2024年工作要点`,
    url: planUrl(compilation, ordinal),
    preamble: template.preamble.map(paragraph),
    entries: template.entries.map((entry): Entry => {
      const isMissing = entry.kind === 'item' && !entry.inBody;
      const paragraphs = (isMissing ? item() : entry.paragraphs).map(paragraph);
      return {
        ...entry,
        heading: rewrite(entry.heading).replace(/[，。；：,;:]+$/, ''),
        paragraphs,
        stop: '。',
        text: paragraphs.map(({ text }) => text).join('\n'),
        inBody: true,
        bodyPlace: paragraphs[0]?.place ?? entry.outlinePlace,
        url: entryUrl(compilation, ordinal, entry.anchor),
      };
    }),
  };
}

function createWording(model: Compilation, random: () => number): Wording {
  const texts = model.plans.flatMap(({ preamble, entries }) => [
    ...preamble.map(({ text }) => text),
    ...entries.flatMap(({ heading, text }) => [`${heading}。`, text ?? '']),
  ]);
  const clauses = texts.flatMap((text) => text.match(/[^，。；：,;:\n]+[，。；：,;:]?/g) ?? []);
  const invented = Array.from({ length: INVENTED_WORDS }, () => han(random) + han(random));
  const word = (): string => invented[Math.floor(INVENTED_WORDS ** random()) - 1] ?? '';
  const clause = (): string => {
    const text = clauses[Math.floor(random() * clauses.length)] as string;
    if (text.length < 4 || random() < 0.5) return text;
    const at = Math.floor(random() * (text.length - 2));
    return text.slice(0, at) + word() + text.slice(at + 2);
  };
  const items = model.plans.flatMap(({ entries }) => entries.filter((entry) => entry.kind === 'item' && entry.inBody));
  const item = (): readonly Paragraph[] => items[Math.floor(random() * items.length)]?.paragraphs ?? [];
  const rewrite = (text: string): string => {
    let out = '';
    while (out.length < text.length) out += clause();
    return out;
  };
  return { word, item, rewrite };
}

const han = (random: () => number): string => String.fromCodePoint(0x4e00 + Math.floor(random() ** 2 * 6000));
