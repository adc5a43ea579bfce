/**
 * Generates laws as models, and prints them as they stand in files. A printed model knows what reading it must give.
 */
import fc from 'fast-check';

interface ArticleModel {
  readonly text: string;
  /** 项, clauses behind a colon. */
  readonly clauses: readonly string[];
  /** 款 behind the first, in front of which the clauses stand. */
  readonly further: readonly string[];
  /** Whether an article of the same number, 之一, follows. */
  readonly hasBranch: boolean;
}

export interface LawModel {
  readonly title: string;
  readonly hasBooks: boolean;
  /** Chapters, each of sections, each of articles. */
  readonly chapters: readonly { readonly sections: readonly (readonly ArticleModel[])[] }[];
}

const WORDS = [
  '乡镇林业站',
  '负责',
  '组织实施',
  '林地保护',
  '定期检查',
  '及时报告',
  '巡查记录',
  '技术指导',
  '落实责任',
  '登记造册',
];

/** A sentence of one width or another, without its stop. */
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 12 })
  .map((words) => `本县各单位应当${words.join('，')}`);

const articleArbitrary: fc.Arbitrary<ArticleModel> = fc.record({
  text: sentence,
  clauses: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(sentence, { minLength: 2, maxLength: 4 })),
  further: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(sentence, { minLength: 1, maxLength: 2 })),
  hasBranch: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

const sections = fc.oneof(
  fc.array(articleArbitrary, { minLength: 1, maxLength: 3 }).map((articles) => [articles]),
  fc.array(fc.array(articleArbitrary, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 3 }),
);

export const lawArbitrary: fc.Arbitrary<LawModel> = fc.record({
  title: fc.constantFrom('青石县林地保护办法', '青石县古树名木管理条例', '青石县山塘水库管理规定'),
  hasBooks: fc.boolean(),
  chapters: fc.array(
    sections.map((own) => ({ sections: own })),
    { minLength: 2, maxLength: 4 },
  ),
});

/** A line, and what stands there once it is read. */
export interface LawLine {
  readonly line: string;
  /** Of what has a number. */
  readonly anchor?: string;
  readonly mark?: string;
}

export function printLaw({ hasBooks, chapters }: LawModel): LawLine[] {
  const lines: LawLine[] = [];
  let article = 0;
  const half = Math.ceil(chapters.length / 2);
  for (const [c, chapter] of chapters.entries()) {
    const book = hasBooks ? (c < half ? 1 : 2) : 0;
    if (hasBooks && (c === 0 || c === half)) lines.push(numbered(`第${han(book)}编`, ' 总的要求', `book-${book}`));
    const at = hasBooks ? c - (c < half ? 0 : half) : c;
    const path = `${hasBooks ? `book-${book}-` : ''}chapter-${at + 1}`;
    lines.push(numbered(`第${han(at + 1)}章`, ' 保护管理', path));
    for (const [s, articles] of chapter.sections.entries()) {
      if (chapter.sections.length > 1)
        lines.push(numbered(`第${han(s + 1)}节`, ' 日常工作', `${path}-section-${s + 1}`));
      for (const own of articles) {
        article += 1;
        lines.push(...printArticle(own, `第${han(article)}条`, `article-${article}`));
        if (own.hasBranch) lines.push(numbered(`第${han(article)}条之一`, ` ${own.text}。`, `article-${article}-1`));
      }
    }
  }
  return lines;
}

function printArticle({ text, clauses, further }: ArticleModel, mark: string, anchor: string): LawLine[] {
  return [
    numbered(mark, ` ${text}${clauses.length > 0 ? '，履行下列职责：' : '。'}`, anchor),
    ...clauses.map((clause, i) =>
      numbered(`（${han(i + 1)}）`, `${clause}${i === clauses.length - 1 ? '。' : '；'}`, `${anchor}-item-${i + 1}`),
    ),
    ...further.map((line) => ({ line: `${line}。` })),
  ];
}

const numbered = (mark: string, rest: string, anchor: string): LawLine => ({ line: mark + rest, anchor, mark });

const DIGITS = '零一二三四五六七八九';

function han(n: number): string {
  if (n < 10) return DIGITS[n] as string;
  const tens = Math.floor(n / 10);
  return `${tens === 1 ? '' : DIGITS[tens]}十${n % 10 === 0 ? '' : DIGITS[n % 10]}`;
}
