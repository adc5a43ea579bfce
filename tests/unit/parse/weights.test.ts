/**
 * How the weights stand to each other. Each row rises: what speaks more against a reading costs more, and by no more
 * than what the row names next.
 */
import { expect, test } from 'vitest';
import { WEIGHTS } from '../../../scripts/parse/weights.ts';

type Name = keyof typeof WEIGHTS;
const RISING: readonly [string, readonly (Name | 0)[]][] = [
  [
    'a possible mark is left alone, but not where it goes on',
    [0, 'takePossibleNext', 'leavePossible', 'takePossible', 'gap'],
  ],
  ['an amount becomes a mark only to fill a gap', ['leaveUnlikely', 'takePossible', 'takeUnlikely', 'gap']],
  ['a mark inside a line is rather taken', [0, 'takeInner', 'leaveInner', 'takeWeak', 'gap']],
  ['faults in a row', ['next', 'gap', 'repeat', 'order', 'restart', 'inverted', 'sameInside', 'leaveSure']],
  ['each number more that is left out', [0, 'widerGap', 'widestGap', 'gap']],
  ['outlines start again all the time', [0, 'restartInOutlines', 'takeUnlikely', 'restart']],
  ['a row begins, or runs on', ['open', 'runOn', 'runOnAbove', 'runOnGap', 'start']],
  ['a second number proves the first', [0, 'openUnsure', 'confirmed', 'start']],
  ['a row of a higher kind inside a lower one', [0, 'invertedStart', 'inverted', 'besideHigher', 'sameInside']],
  ['a row beside others', ['runOn', 'beside', 'takePossible', 'wordLate', 'decimalElsewhere', 'gap']],
  ['a title opens a document', [0, 'documentGlued', 'documentStrong', 'documentWeak', 'restart']],
  ['titles', ['titleStrong', 'titleWeak', 'titleUnfinished', 'titlePossible', 'untitled', 'titleUnlike']],
  [
    'where a title stands',
    [0, 'titleUndated', 'titleLine', 'titleBelowText', 'titleWeak', 'titleBehindAddressee', 'untitled'],
  ],
  ['a 目录 in a text', [0, 'pageInText', 'contentsInText', 'listedSentence']],
  ['a compilation of few plans', [0, 'compilationOfOne', 'compilationOfNone', 'textOfNoPlan', 'listedSentence']],
  ['what an entry lacks', [0, 'entryNamed', 'entryUnnamed', 'entryNameless', 'listedAgain', 'entryOtherNumber']],
  ['where an entry stands', [0, 'entryGone', 'entryPageless', 'entryPagelessBehind', 'entryUnnamed']],
  [
    'its number',
    [0, 'entryNumberless', 'entryNumberGap', 'entryNumberlessPageless', 'entryNumberBack', 'entryOtherNumber'],
  ],
  ['the first number', [0, 'entryNumberLate', 'entryNumberGap']],
  ['another kind of number', ['entryNumberBack', 'entryOtherNumber', 'listedSentence']],
  [
    'a line that goes on',
    [0, 'joinWhole', 'belowGone', 'joinPlain', 'joinBelow', 'joinBehindPage', 'joinNumbered', 'listedSentence'],
  ],
  ['… and brings the page', ['joinWhole', 'joinPage', 'entryNumberless']],
  ['headings below an entry', [0, 'belowGone', 'entryNumberless', 'belowNumber', 'listedSentence']],
  ['where the bodies begin', [0, 'endAgain', 'endUntitled', 'endOnARow', 'endBelow', 'listedSentence']],
  ['titles of the bodies', ['titleSame', 'titleBroken', 'titleNumbered', 'planGone', 'titleLeft', 'untitled']],
  ['a title left in the text', [0, 'titleAlikeLeft', 'titleLeft']],
  ['text in front of the first title', [0, 'bodyUntitled', 'bodyUnnumbered', 'textOfNone', 'untitled']],
  [
    'entries of a document’s own 目录',
    [0, 'ownMarkAbove', 'ownGonePage', 'ownGone', 'ownEndMiddle', 'ownStray', 'ownTwice', 'contentsInText'],
  ],
  ['one that reads like a title', [0, 'ownNamed', 'ownNumberedName', 'ownName', 'contentsInText']],
  [
    'where its text begins',
    [0, 'ownEndTitle', 'ownNamed', 'ownEndMiddle', 'ownEndOther', 'ownEndAgain', 'ownEndOnARow', 'listedSentence'],
  ],
  ['… with a page number', ['ownEndMiddle', 'ownEndPage', 'ownEndAgain']],
  [
    'nothing of it comes again',
    [0, 'ownNested', 'ownEndMiddle', 'ownUnproved', 'ownOfNone', 'ownMostAbove', 'listedSentence'],
  ],
  ['it lists little', [0, 'ownOfOne', 'ownOfNoText', 'ownOfNone']],
  ['each of several has its own', [0, 'ownOfOne', 'ownOfMany', 'ownOfNone']],
  ['torn lines', [0, 'tornLeftAlike', 'tornOther', 'tornLeft', 'tornUnlike', 'listedSentence']],
  [
    'a plan without an outline',
    [0, 'outlineGoneFirst', 'entryUnproved', 'outlineGone', 'outlineGoneLast', 'outlineTitleLeft', 'outlineAgain'],
  ],
  [
    'where an outline begins',
    [0, 'outlineOnARow', 'entryLacking', 'outlineEarly', 'outlineAgain', 'outlineMiddle', 'listedSentence'],
  ],
  [
    'an outline of no plan',
    [0, 'looseEntry', 'entryLacking', 'entryElsewhere', 'looseBegin', 'entriesMost', 'outlineAgain'],
  ],
  ['entries of a body that is cut off, or lacking', [0, 'entryUnproved', 'entryCut', 'looseEntry']],
];
test.each(RISING)('%s', (_, names) => {
  const costs = names.map((name) => (name === 0 ? 0 : WEIGHTS[name]));
  expect(costs).toEqual([...new Set(costs)].toSorted((a, b) => a - b));
});

/** What speaks for a reading, and the cost that it makes less of, but not good. */
const FOR: readonly [Name, Name][] = [
  ['announced', 'inverted'],
  ['documentBehindEnd', 'documentStrong'],
  ['titleFinished', 'titleWeak'],
  ['titleOwner', 'titleBelowText'],
  ['titleIssued', 'untitled'],
  ['titleAgain', 'titleWeak'],
  ['titleDated', 'titleWeak'],
];
test.each(FOR)('%s makes %s less', (what, than) => {
  expect(WEIGHTS[what]).toBeLessThan(0);
  expect(WEIGHTS[what] + WEIGHTS[than]).toBeGreaterThan(0);
});

test('a sure mark is left only where two faults at once would be made', () => {
  const { gap, widestGap, inverted, invertedStart, sameInside, leaveSure } = WEIGHTS;
  expect(leaveSure).toBeGreaterThan(Math.max(gap + widestGap, inverted + invertedStart, sameInside));
  expect(leaveSure).toBeLessThan(sameInside + inverted);
});

test('a heading opens a document only behind an end, even where numbers start again', () => {
  const { documentStrong, documentHeading, documentBehindEnd, restart } = WEIGHTS;
  expect(documentStrong + documentHeading).toBeGreaterThan(restart);
  expect(documentStrong + documentHeading + documentBehindEnd).toBeLessThan(restart);
});
