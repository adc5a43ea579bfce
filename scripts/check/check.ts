import type { Compilation } from '../../src/model/plan/compilation.ts';
import type { Finding } from '../../src/model/plan/finding.ts';
import type { CompilationTree } from '../../src/model/plan/tree.ts';
import type { Rule } from './rule.ts';
import {
  contentsEntryWrapped,
  contentsNumberMissing,
  contentsTorn,
  duplicateTitle,
  lineOutsidePlan,
  pageOrder,
  planCountDiffers,
  titleDiffers,
  titleMissing,
} from './rules/contents.ts';
import { markWithoutStop, numberGap, numberOrder, numberRepeated, numberStart } from './rules/numbering.ts';
import {
  bodyMissing,
  headingDiffers,
  markInsideHeading,
  outlineEntryWrapped,
  outlineMissing,
  outlineMissingEntry,
} from './rules/outline.ts';
import { outlineUncertain } from './rules/outline-split.ts';
import { leftOut, shownOtherwise } from './rules/source.ts';
import {
  furnitureKept,
  halfWidthPunctuation,
  htmlRemains,
  lineRepeated,
  linesJoined,
  markInsideLine,
  maskedName,
  sentenceBroken,
  spaceInText,
  truncatedEnd,
  truncatedStart,
  unbalancedBracket,
  unusualCharacter,
} from './rules/text.ts';
import { titleIsNumber, titleWrapped } from './rules/title.ts';

const RULES: readonly Rule[] = [
  leftOut,
  shownOtherwise,
  contentsTorn,
  contentsEntryWrapped,
  contentsNumberMissing,
  planCountDiffers,
  pageOrder,
  duplicateTitle,
  titleDiffers,
  titleMissing,
  titleWrapped,
  titleIsNumber,
  lineOutsidePlan,
  outlineMissing,
  outlineUncertain,
  outlineMissingEntry,
  bodyMissing,
  headingDiffers,
  outlineEntryWrapped,
  markInsideHeading,
  markWithoutStop,
  numberGap,
  numberStart,
  numberRepeated,
  numberOrder,
  truncatedStart,
  truncatedEnd,
  sentenceBroken,
  linesJoined,
  markInsideLine,
  furnitureKept,
  htmlRemains,
  lineRepeated,
  maskedName,
  halfWidthPunctuation,
  unbalancedBracket,
  spaceInText,
  unusualCharacter,
];

/** Runs every rule. Findings come in source order, those of one place in the order of the rules. */
export function check(tree: CompilationTree, compilation: Compilation): Finding[] {
  const findings = RULES.flatMap((rule) => rule({ tree, compilation }));
  return findings.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}
