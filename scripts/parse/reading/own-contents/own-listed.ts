/** What a line says of itself as one of a document's own 目录. */
import { foldText } from '../../../../src/model/text/fold.ts';
import { canBeListed, cutPage } from '../../cut-page.ts';
import type { MarkCandidate } from '../../facts/mark-candidate.ts';
import type { Piece } from '../../facts/piece.ts';
import { isDocumentName, rankTitle } from '../../facts/title-words.ts';
import { WEIGHTS } from '../../weights.ts';

export interface Listed {
  readonly at: number;
  /** All words but the page, folded; and those behind the number. */
  readonly key: string;
  readonly heading: string;
  readonly hasPage: boolean;
  readonly isMarked: boolean;
}

/** A word that may name a document is a heading where it comes again with its number. */
export function rateListedName({ heading, isMarked }: Listed, isAgain: boolean): number {
  if (isDocumentName(heading)) return isMarked ? WEIGHTS.ownNumberedName : WEIGHTS.ownName;
  const rank = isAgain ? 'none' : rankTitle(heading);
  return rank === 'strong' || rank === 'weak' ? WEIGHTS.ownNamed : 0;
}

export function readListed({ text, marks }: Piece, at: number): Listed | undefined {
  if (!canBeListed(text)) return undefined;
  const cut = cutPage(text, false);
  const whole = cut?.heading ?? text;
  if (/[。]/.test(text) && cut === undefined) return undefined;
  const printed = isNumbered(text, marks) ? (marks[0]?.mark.printed.length ?? 0) : 0;
  return {
    at,
    key: foldText(whole),
    heading: foldText(whole.slice(printed)),
    hasPage: cut !== undefined,
    isMarked: printed > 0,
  };
}

/** A number that the line alone does not prove may be a page's, glued to the text: `3“十四五”时期，…`. */
function isNumbered(text: string, marks: readonly MarkCandidate[]): boolean {
  return marks.some(({ certainty }) => certainty === 'sure') || (marks.length > 0 && !/[，。；]/.test(text));
}

const RE_DIGITS = /^([0-9]{1,2})([.、]?)(?=\p{Script=Han})/u;

/** How the same words may stand in the text: without a page glued to them, and with another stop behind the number. */
export function formsOf(key: string): string[] {
  const glued = key.replace(/[0-9]{1,3}$/, '');
  const forms = glued === key ? [key] : [key, glued];
  return RE_DIGITS.test(key)
    ? forms.flatMap((form) => ['', '.', '、'].map((stop) => form.replace(RE_DIGITS, `$1${stop}`)))
    : forms;
}
