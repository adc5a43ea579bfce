/** Rules on what a Word or Markdown file holds besides the lines taken from it. */
import type { Aside } from '../../../src/model/plan/source.ts';
import { printLine, walk } from '../../parse/tree.ts';
import type { Checked, Found, Rule } from '../rule.ts';
import { LEFT_OUT } from '../wordings/left-out.ts';
import { SHOWN_OTHERWISE } from '../wordings/shown-otherwise.ts';
import type { Wordings } from '../wordings/wording.ts';

/** Something of the file is no text to publish, or none that can be read. Precision on 128 real texts: 29 of 29. */
export const leftOut: Rule = (checked) => explain(checked, LEFT_OUT);

/** Something of the file is published in another place or form. Precision on 128 real texts: it never fired. */
export const shownOtherwise: Rule = (checked) => explain(checked, SHOWN_OTHERWISE);

function explain({ tree }: Checked, wordings: Wordings): Found[] {
  return joinAlike(joinBullets(tree.source.asides)).flatMap((aside): Found[] => {
    const wording = wordings[aside.kind];
    if (wording === undefined) return [];
    const { severity, say, hint, isForEditor } = wording;
    return [
      {
        severity,
        place: { file: tree.source.file, line: aside.line, column: 1 },
        message: say(aside),
        hint: typeof hint === 'string' ? hint : hint(aside),
        ...(isForEditor?.(aside) === true && { audience: 'editor' as const }),
      },
    ];
  });
}

/** All bullets are one aside, at the first. */
function joinBullets(asides: readonly Aside[]): readonly Aside[] {
  const bullets = asides.filter(({ kind }) => kind === 'bullet');
  const [first] = bullets;
  if (first === undefined) return asides;
  const joined = { ...first, count: bullets.reduce((sum, { count }) => sum + count, 0) };
  return [joined, ...asides.filter(({ kind }) => kind !== 'bullet')];
}

/** What would be said twice of one line is said once, of all. */
function joinAlike(asides: readonly Aside[]): Aside[] {
  const alike = Map.groupBy(asides, ({ kind, line, text, isBehind = false, why = '' }) =>
    [kind, line, isBehind, why, text].join('\n'),
  );
  return [...alike.values()].map((all) => ({
    ...(all[0] as Aside),
    count: all.reduce((sum, { count }) => sum + count, 0),
  }));
}

/** A rule drawn below a paragraph makes Markdown take it for a heading. */
const RE_SENTENCE = /[。！!？?；]\s*$/;

/**
 * Headings of a Markdown file without numbers, which are read as text. One finding for all of them. Precision on 128
 * real texts: 3 of 3.
 */
export const headingUnused: Rule = ({ tree }) => {
  const headings = new Set(tree.source.asides.flatMap(({ kind, line }) => (kind === 'heading' ? [line] : [])));
  if (headings.size === 0) return [];
  const unused = [...walk(tree.root)].flatMap(({ kind, lines }) =>
    kind === 'paragraph'
      ? lines
          .filter((line) => headings.has(line.number) && !RE_SENTENCE.test(printLine(line)))
          .map(({ number }) => number)
      : [],
  );
  const [first] = unused;
  if (first === undefined) return [];
  return [
    {
      severity: 'warning',
      place: { file: tree.source.file, line: first, column: 1 },
      message: `有 ${unused.length} 个标题没有编号，没有当作条目，只作一段文字。`,
      hint: '需要目录、地址和引用的标题，请加上编号，如“一、”“（一）”“1.”。',
    },
  ];
};

/** The file itself is not published: it holds what its lines do not show. Precision on 128 real texts: 30 of 30. */
export const originalWithheld: Rule = ({ tree }) => {
  const { file, withheld, encoding } = tree.source;
  if (withheld === undefined) return [];
  return [
    {
      severity: 'info',
      place: { file, line: 1, column: 1 },
      message: '文件里有网页不显示的内容，原件没有随站发布；网站逐行列出取出的文字，并写明原件的 SHA-256。',
      hint:
        encoding === 'docx' ? KEEP : `${KEEP}要提供下载，请删去注释、隐藏和划去的文字、链接的地址，或另存为纯文本。`,
      audience: 'editor',
    },
  ];
};

const KEEP = '请留存这个文件，核对 SHA-256 要用它。';
