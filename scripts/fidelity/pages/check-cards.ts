/** Proof of the pictures that chat programs show: each says which words were drawn on it, and they are its plan's. */
import { sayUnits } from '../../../src/model/plan/count-words.ts';
import { sayPlace } from '../../../src/model/plan/plan-name.ts';
import { sharesTitle } from '../../../src/model/plan/shared-title.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { compareValue, refuse, unspaced } from '../line.ts';
import type { Made } from '../made-site.ts';
import { readWords } from '../readers/png-words.ts';

const FIXED = '每一项都有固定地址';

/** The compilation's card and each plan's; throws a `Refusal` where one says something else, or nothing. */
export function checkCards(made: Made): void {
  const { compilation } = made;
  const { title, plans } = compilation;
  checkCard(made, 'card.png', title, '', `${plans.length} 篇，${sayUnits(plans)}，${FIXED}`);
  for (const plan of plans) {
    const place = sharesTitle(compilation, plan) ? `${sayPlace(plan)} · ` : '';
    const whole = plans.length === 1 ? '' : title;
    checkCard(made, `${plan.ordinal}/card.png`, plan.title, whole, `${place}${sayUnits([plan])}，${FIXED}`);
  }
}

/** The title over some lines, of which the last may be cut short; what it is of, which may be, too; facts, the site's mark. */
function checkCard({ file, read }: Made, path: string, title: string, whole: string, facts: string): void {
  const words = readWords(read(path))?.split('\n');
  if (words === undefined) throw refuse(file, `${path} 没有说画了什么字`, typeset(title));
  const [of = '', said = '', mark = ''] = words.slice(-3);
  compareValue(
    file,
    `${path} 的字 `,
    shorten(typeset(title), words.slice(0, -3).join('')),
    unspaced(words.slice(0, -3).join('')),
  );
  compareValue(file, `${path} 的字 `, shorten(typeset(whole), of), unspaced(of));
  compareValue(file, `${path} 的字 `, `${facts} 要点`, `${said} ${mark}`);
}

/** As far as it is shown. */
function shorten(full: string, shown: string): string {
  return shown.endsWith('…') ? `${unspaced(full).slice(0, unspaced(shown).length - 1)}…` : unspaced(full);
}
