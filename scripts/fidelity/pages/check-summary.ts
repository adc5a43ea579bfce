/** Proof of what an entry's page says of itself below its title elsewhere: the entry's own first words, and nothing else. */
import { quoteName } from '../../../src/model/address/anchor-name.ts';
import type { Compilation, Entry, Plan } from '../../../src/model/plan/compilation.ts';
import { namePlace } from '../../../src/model/plan/entry-name.ts';
import { entriesBelow, fullText, type PlanIndex } from '../../../src/model/plan/full-text.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { refuse } from '../line.ts';

/** No shorter is one that was cut. */
const LEAST_CUT = 100;

interface Summarized {
  readonly compilation: Compilation;
  readonly plan: Plan;
  readonly index: PlanIndex;
  readonly entry: Entry;
}

/** `said` is whole, or is cut and says so; throws a `Refusal` of the seed `file` where it is neither. */
export function checkSummary(file: string, where: string, said: string, of: Summarized): void {
  const whole = expectSummary(of);
  const isCut = said.endsWith('…') && said.length >= LEAST_CUT && whole.startsWith(said.slice(0, -1));
  if (said !== whole && !isCut) throw refuse(file, `${where}的摘要是“${said}”`, whole.slice(0, LEAST_CUT));
}

/** Where it has no words of its own, the headings in it; that it has no text is said of what only the 目录 has. */
function expectSummary({ compilation, plan, index, entry }: Summarized): string {
  const own = inLine(fullText(index, entry) ?? '');
  if (own !== '') return own;
  const below = inLine(
    entriesBelow(index, entry)
      .map(({ mark, heading }) => mark + heading)
      .join('；'),
  );
  const name = `${namePlan(compilation, plan)}的${quoteName(namePlace(plan, entry.anchor))}`;
  if (entry.inBody) return below === '' ? `${name}。` : `${name}：${below}`;
  return below === '' ? `${name}，原文只在目录中列出此条，没有正文。` : `${name}，原文只有目录：${below}`;
}

const inLine = (text: string): string => typeset(text).replace(/\s+/g, ' ').trim();
