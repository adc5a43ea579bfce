import type { Compilation } from '../../src/model/plan/compilation.ts';
import type { Finding } from '../../src/model/plan/finding.ts';
import type { CompilationTree } from '../../src/model/plan/tree.ts';
import type { Rule } from './rule.ts';
import { unbalancedBracket } from './rules/brackets.ts';
import { linesJoined, markInsideLine, sentenceBroken } from './rules/broken-lines.ts';
import { halfWidthPunctuation, maskedName, unusualCharacter } from './rules/characters.ts';
import {
  contentsEntryWrapped,
  contentsNumberMissing,
  contentsTorn,
  lineOutsidePlan,
  pageOrder,
  planCountDiffers,
} from './rules/contents.ts';
import { duplicateTitle, titleDiffers, titleMissing } from './rules/listed-titles.ts';
import { numberGap } from './rules/number-gap.ts';
import { numberMissing } from './rules/number-missing.ts';
import { numberStart } from './rules/number-start.ts';
import { markWithoutStop, numberOrder, numberRepeated } from './rules/numbering.ts';
import { headingDiffers, markInsideHeading, outlineEntryWrapped, outlineMissing } from './rules/outline.ts';
import { bodyMissing, outlineMissingEntry } from './rules/outline-gaps.ts';
import { outlineUncertain } from './rules/outline-split.ts';
import { furnitureKept, htmlRemains, lineRepeated } from './rules/remains.ts';
import { headingUnused, leftOut, originalWithheld, shownOtherwise } from './rules/source.ts';
import { spaceInText } from './rules/spaces.ts';
import { readingUncertain, titleIsNumber, titleWrapped } from './rules/title.ts';
import { truncatedEnd, truncatedStart } from './rules/truncation.ts';

/** Every rule by its id, which is permanent. */
export const RULES: Readonly<Record<string, Rule>> = {
  'left-out': leftOut,
  'shown-otherwise': shownOtherwise,
  'heading-unused': headingUnused,
  'original-withheld': originalWithheld,
  'contents-torn': contentsTorn,
  'contents-entry-wrapped': contentsEntryWrapped,
  'contents-number-missing': contentsNumberMissing,
  'plan-count-differs': planCountDiffers,
  'page-order': pageOrder,
  'duplicate-title': duplicateTitle,
  'title-differs': titleDiffers,
  'title-missing': titleMissing,
  'title-wrapped': titleWrapped,
  'title-is-number': titleIsNumber,
  'reading-uncertain': readingUncertain,
  'line-outside-plan': lineOutsidePlan,
  'outline-missing': outlineMissing,
  'outline-uncertain': outlineUncertain,
  'outline-missing-entry': outlineMissingEntry,
  'body-missing': bodyMissing,
  'heading-differs': headingDiffers,
  'outline-entry-wrapped': outlineEntryWrapped,
  'mark-inside-heading': markInsideHeading,
  'mark-without-stop': markWithoutStop,
  'number-gap': numberGap,
  'number-start': numberStart,
  'number-missing': numberMissing,
  'number-repeated': numberRepeated,
  'number-order': numberOrder,
  'truncated-start': truncatedStart,
  'truncated-end': truncatedEnd,
  'sentence-broken': sentenceBroken,
  'lines-joined': linesJoined,
  'mark-inside-line': markInsideLine,
  'furniture-kept': furnitureKept,
  'html-remains': htmlRemains,
  'line-repeated': lineRepeated,
  'masked-name': maskedName,
  'half-width-punctuation': halfWidthPunctuation,
  'unbalanced-bracket': unbalancedBracket,
  'space-in-text': spaceInText,
  'unusual-character': unusualCharacter,
};

/** Half of a character, left where a quotation was cut in its middle: no file can hold it. */
const RE_HALF = /\p{Surrogate}/gu;

/** Runs every rule. Findings come in source order, those of one place in the order of the rules. */
export function check(tree: CompilationTree, compilation: Compilation): Finding[] {
  const findings = Object.entries(RULES).flatMap(([id, rule]) =>
    rule({ tree, compilation }).map((found) => ({ rule: id, ...found, message: found.message.replace(RE_HALF, '') })),
  );
  return findings.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}
