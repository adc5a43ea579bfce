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
  /** … as the last row of its kind did. */
  invertedAgain: 0.3,
  /** 第一条 below 一、: less than that each part behind would stand in an article. */
  articleInPart: 1.5,
  /** … which a colon announces. */
  announced: -2.5,
  /** A row right inside one of its own kind. */
  sameInside: 9,
  /** Beside rows of its parent that ended, though it could stand inside the last of them. */
  beside: 0.6,
  /** … though nothing of a higher kind closes that: it does stand inside. */
  besideHigher: 8,
  /** 第一编 behind chapters that stand in none, 第一章 behind parts. */
  wordLate: 2.5,
  /** 2.1 in 1. */
  decimalElsewhere: 3,
  /** 2.1.1 in 2, which has no 2.1. */
  decimalLevelLost: 0.3,
  // Documents.
  /** A line that reads like a title opens another document: less than a restart, more than nothing. */
  documentStrong: 2,
  documentWeak: 4.5,
  /** It rather is a heading (`实现规划的主要措施`): as much as makes a restart cheaper than a document. */
  documentHeading: 4.2,
  /** A signoff or an annex stands between. */
  documentBehindEnd: -1.5,
  /** Its number, or when it was spoken, and whom to, stand below it: that alone makes it one, behind a text. */
  documentOpened: -2.1,
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
  /** … and each line more that the notice above names with the others. */
  titleQuotedLine: -0.1,
  /** Each line of text above. */
  titleBelowText: 0.6,
  titleBehindAddressee: 3,
  /** Behind a notice that names it, or that is signed: the document's own title. */
  titleIssued: -3,
  /** It holds a title that stands above: that was a page's headline. */
  titleAgain: -0.7,
  /** A date in brackets stands right below it. */
  titleDated: -0.5,
  /** Markdown's one heading of the first level, though it reads like no title. */
  titleMarkedUp: 0.8,
  untitled: 3.9,
  /** Two titles share no words; what they share is that much cheaper. */
  titleUnlike: 5,
  /** A line below a document's own 目录 is not the title above it once more. */
  titleNotRepeated: 2,
  // What a file with a 目录 is. A reading costs what speaks against its 目录 and against where its bodies begin.
  /** The word 目录 stands in a text. */
  contentsInText: 6,
  /** A line that ends in dots and a page number is text. */
  pageInText: 2,
  /** A sentence is a line of a 目录: more than all else that speaks for one. */
  listedSentence: 12,
  /** A compilation of no plans, of one. */
  compilationOfNone: 3,
  compilationOfOne: 1.5,
  /** … and a text stands behind it. */
  textOfNoPlan: 6,
  // Entries of a compilation's 目录.
  /** It does not read like a title, or only a little; it has no words. */
  entryNamed: 0.4,
  entryUnnamed: 1.5,
  entryNameless: 4,
  /** It stands nowhere behind: plans without a body are not rare. */
  entryGone: 0.5,
  entryPageless: 0.7,
  /** Behind an entry with a page: it rather is the text. */
  entryPagelessBehind: 1.2,
  entryNumberless: 1,
  entryNumberlessPageless: 3.5,
  entryNumberGap: 1.5,
  entryNumberBack: 4,
  /** Where the entries before bear none. */
  entryNumberLate: 1,
  entryOtherNumber: 8,
  /** A listed title comes again, without a page: it rather stands above its body. */
  listedAgain: 5,
  /** A line that goes on with the entry above: the two stand behind as one line; it brings the page; or nothing tells. */
  joinWhole: 0.1,
  joinPage: 0.8,
  joinPlain: 2.5,
  joinNumbered: 8,
  joinBehindPage: 6,
  joinBelow: 3,
  /** A heading below an entry that the bodies lack; that bears the entries' kind of number. */
  belowGone: 0.8,
  belowNumber: 8,
  /** The bodies begin with the number behind the last entry's. */
  endOnARow: 3,
  /** The bodies begin without a listed title; with a line that stands again behind; behind headings below an entry. */
  endUntitled: 1.5,
  endAgain: 1.2,
  endBelow: 8,
  // Titles of the bodies.
  titleSame: 0,
  titleNumbered: 0.6,
  titleBroken: 0.5,
  /** A listed title in the text is no title; one that is like it is none. */
  titleLeft: 3,
  titleAlikeLeft: 1,
  planGone: 1,
  /** Text in front of the first title is the first plan's: numbered text, or any. */
  bodyUntitled: 0.8,
  bodyUnnumbered: 2.2,
  /** Numbered text in front of the first plan's title. */
  textOfNone: 2.5,
  // Entries of a document's own 目录.
  ownGone: 0.5,
  ownGonePage: 0.4,
  /** Neither number nor page, and it does not come again. */
  ownStray: 2.5,
  /** The first of them once more, without a page. */
  ownTwice: 3,
  /** It reads a little, or wholly, like the title of a plan. */
  ownNamed: 0.4,
  ownName: 3,
  ownNumberedName: 1.5,
  /** What share of the entries that do not come again is forgiven where the text begins as they do, and is cut off. */
  ownCutOff: 0.9,
  /** The text begins with a page number, with another entry than the first, with a title, with anything else. */
  ownEndPage: 2,
  ownEndMiddle: 1,
  ownEndTitle: 0.3,
  ownEndOther: 2,
  /** … with the number behind the last entry's. */
  ownEndOnARow: 6,
  /** … with a line that stands again behind. */
  ownEndAgain: 3,
  /** A number above the 目录, and all of them at most. */
  ownMarkAbove: 0.2,
  ownMostAbove: 8,
  /** Another 目录 stands behind it: each of the documents that it lists has its own. */
  ownOfMany: 3,
  /** Nothing at all stands behind it: it rather lists documents. */
  ownOfNoText: 3,
  /** Nothing comes again: but levels stand in levels; nor do they. */
  ownNested: 0.5,
  ownUnproved: 4,
  ownOfNone: 6,
  ownOfOne: 2,
  // In front of a compilation's 目录.
  /** A line among the torn ones that is no title. */
  tornOther: 2,
  tornUnlike: 5,
  /** A title with its page, or a bare number, is an entry of an outline. */
  tornLeft: 3,
  tornLeftAlike: 1,
  /** A plan without an outline; in front of the first outline the beginning may be lost, but hardly the end. */
  outlineGone: 1.6,
  outlineGoneFirst: 0.05,
  outlineGoneLast: 1.7,
  outlineTitleLeft: 3,
  /** An outline goes on though numbers start again; where they go on with the last ones. */
  outlineAgain: 4,
  outlineOnARow: 0.2,
  /** An outline begins at a number 1 that starts nothing again; at another number. */
  outlineEarly: 2,
  outlineMiddle: 6,
  /** An outline is no plan's. */
  looseBegin: 1.5,
  looseEntry: 0.3,
  /** Another plan's body has the entry; no body has it. */
  entryElsewhere: 1.2,
  entryLacking: 0.5,
  /** What the entries of one outline cost at most: a lost title leaves all of them in the body above. */
  entriesMost: 3.6,
  /** … and the body may be cut off; and the plan has no body. */
  entryCut: 0.2,
  entryUnproved: 0.12,
} as const;

/**
 * How far is looked for what can decide a reading. Other bounds, beside the patterns of single lines, only keep long
 * lines cheap: no text that such a pattern matches is longer.
 */
export const BOUNDS = {
  /** Lines of a head: below them no title stands. */
  headLines: 120,
  /** Lines below a document's title in which its number and its addressee stand. */
  opening: 12,
  /** How far below an annex's mark the last line of its title can stand. */
  annexTitle: 8,
  /** Lines behind a list of annexes in which its end or the annexes come. */
  annexList: 25,
  /** Lines in front of the end, or of the annexes, in which a signoff begins. */
  signoff: 6,
  /** Lines below a 目录 in which the title comes again. */
  repeatedTitle: 4,
  /** Entries of a 目录 that come again in a text that is cut off. */
  ownCutAgain: 2,
  /** Of plans with one title, how many may come next. */
  sameTitles: 2,
  /** Titles that a torn line is compared with: the torn lines are few. */
  tornTitles: 100,
  /** Plans on a row that may lack an outline, where nothing tells. */
  outlinesGone: 6,
  /** Lines below an entry in which the next one tells whose outline it is. */
  entryBelow: 3,
  /** Numbers of items that may be left out behind a break in an outline. */
  itemsLeftOut: 3,
  /** How much dearer than its best end a 目录 may become before no better one is looked for. */
  contentsEnough: 12,
  /** How many entries of a row, and of a plan, must be alike to tell whose the paragraph behind them is. */
  alikeInRow: 4,
  alikeInPlan: 8,
  /** How often a line must stand on its pages to be a running head. */
  runningHeads: 3,
  /** Narrower lines are headings and cells, wider ones no printed lines. */
  wrappedLeast: 14,
  wrappedMost: 60,
  /** How much narrower or wider than a full line one may be. */
  wrappedSlack: 3,
  /** Lines that stop in mid-sentence in a wrapped text, and the share of the full ones that no number opens. */
  wrappedLines: 3,
  wrappedUnmarked: 0.15,
  /** What share of the full lines may end a paragraph: some last lines are full. */
  wrappedFullEnds: 1 / 3,
} as const;
