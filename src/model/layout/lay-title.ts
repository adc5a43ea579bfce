/** A plan's title with the lines above and below it: its document number, who issued it, its date. */
import type { Plan } from '../plan/compilation.ts';
import { typesetTogether } from '../text/typeset.ts';
import type { TitleBlock, TitleLine } from './block.ts';

/** Texts that stand on one line → the same as they are shown. */
export type ShowLine = (texts: readonly string[]) => readonly string[];

/** Alone too, for a page that sets it apart from the text. */
export function layTitle(plan: Plan, showLine: ShowLine = typesetTogether): TitleBlock {
  const line = (role: TitleLine['role'], text: string | null): TitleLine[] =>
    text === null ? [] : [{ role, text: showLine([text])[0] as string }];
  const number = line('document-number', plan.documentNumber);
  return {
    kind: 'title',
    above: plan.numberAbove ? number : [],
    title: showLine([plan.title])[0] as string,
    below: [
      ...(plan.numberAbove ? [] : number),
      ...plan.issuers.flatMap((issuer) => line('issuer', issuer)),
      ...line('date', plan.date),
    ],
  };
}
