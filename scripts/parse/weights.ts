/**
 * The one table of weights. The reading of a file is the cheapest one: each thing that speaks against it costs as much
 * as stands here. A weight says why it is as it is.
 */
export const WEIGHTS = {
  // Taking a candidate for a mark.
  /** Its form proves it. */
  takeSure: 0,
  /** The form may be chance: `27构建…`, `第五条规定的…`. Less than a gap, more than nothing. */
  takePossible: 1,
  /** Where it goes on from the number before it, that speaks for it. */
  takePossibleNext: 0.3,
  /** A number in front of an amount (`3.100座桥`): less than a gap, so that numbers on both sides make it a mark. */
  takeUnlikely: 2.6,
  /** A mark inside a line. */
  takeInner: 0.4,
  /** A mark inside a line that only a gap in the numbers shows: less than that gap. */
  takeWeak: 2.8,
  // Leaving a candidate in the text.
  leaveInner: 1.2,
  /** More than any one fault in the numbers: people misnumber more often than they write marks in text. */
  leaveSure: 12,
  leavePossible: 0.5,
  leaveUnlikely: 0,
  // Going on with a row.
  next: 0,
  /** A number left out: as likely as a lost line. */
  gap: 4,
  /** Each number more that is left out, up to `widestGap`. */
  widerGap: 2.5,
  widestGap: 3,
  repeat: 5,
  /** Going back, but not to 1. */
  order: 5.5,
  /** Back to 1 in the same place: it rather begins another document, or a row inside. */
  restart: 6,
  /** Outlines of several plans on a row start again all the time. */
  restartInOutlines: 1,
  // Opening a row.
  open: 0,
  /** Its first number is not 1, and nothing runs on. */
  start: 4,
  /** It runs on from the last row of its kind, in the part above. */
  runOn: 0.15,
  /** Levels above items seldom run through what they stand in. */
  runOnAbove: 2,
  runOnGap: 3.2,
  /** By a candidate that is not sure. */
  openUnsure: 2,
  /** … and a second number gives back. */
  confirmed: 3,
  /** A row of a higher kind inside one of a lower: 一、 below （一）. */
  inverted: 7,
  /** … and does not begin with 1. */
  invertedStart: 4,
  /** … which a colon announces. */
  announced: -2.5,
  /** A row right inside one of its own kind. */
  sameInside: 9,
  /** Beside rows of its parent that ended, though it could stand inside the last of them. */
  beside: 0.6,
  /** … though nothing of a higher kind closes that: it does stand inside. */
  besideHigher: 8,
  /** 2.1 in 1. */
  decimalElsewhere: 3,
  // Documents.
  /** A line that reads like a title opens another document: less than a restart, more than nothing. */
  documentStrong: 2,
  documentWeak: 4.5,
  /** A signoff or an annex stands between. */
  documentBehindEnd: -1.5,
  /** Right behind a line that stops in mid-sentence. */
  documentGlued: 1.5,
  // Titles. A line that is none of these costs the same as no title would, and a little more the lower it stands.
  titleStrong: 0,
  titleWeak: 1.2,
  titlePossible: 3,
  /** `…关于印发`: it goes on in the next line. */
  titleUnfinished: 2,
  /** … which it does, over several lines. */
  titleFinished: -0.5,
  /** It names no year and quotes nothing. */
  titleUndated: 0.3,
  /** Whose it is stands on a line of its own above. */
  titleOwner: -0.4,
  /** Each line more. */
  titleLine: 0.4,
  /** Each line of text above. */
  titleBelowText: 0.6,
  titleBehindAddressee: 3,
  /** Behind a notice that names it, or that is signed: the document's own title. */
  titleIssued: -3,
  /** It holds a title that stands above: that was a page's headline. */
  titleAgain: -0.7,
  untitled: 3.9,
} as const;
