/** Proof of a compilation's cover: the 目录 with its page numbers, the notes on the source, what is cited. */
import { compilationUrl, sourceUrl } from '../../../src/model/address/address.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { forReaders } from '../../../src/model/plan/finding.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { compareLines, compareValue, inPaths, line } from '../line.ts';
import type { Made } from '../made-site.ts';
import { readMarkup } from '../readers/markup.ts';
import { checkCitations } from './check-citations.ts';
import { checkCoverFiles } from './check-cover-files.ts';
import { checkHead } from './check-head.ts';
import { checkCoverWords } from './check-said.ts';

export function checkCover(made: Made): void {
  const { compilation, file, readPage, pathOf } = made;
  const html = readPage('index.html');
  const { lines } = readMarkup(html, {
    isRoot: (name, { class: list }) => name === 'section' && list === 'contents',
    isLine: (name) => name === 'a',
    isNote: (name) => name === 'h2' || name === 'small' || name === 'p',
    mayHide: ({ class: list }) => list === 'leader',
  });
  const expected = compilation.plans.map(({ title, page, url }) =>
    line(`${typeset(title)}${page === null ? '' : `原书第${page}页`}`, null, [url]),
  );
  compareLines(file, '封面的目录', expected, inPaths(lines, pathOf));
  checkFindings(made, html, '封面的校记');
  checkCoverWords(made, html);
  checkCoverFiles(made, html);
  const whole = { url: compilationUrl(compilation.compilation) };
  checkHead(made, '封面', html, whole);
  const plans = compilation.plans.map((plan) => ({ url: plan.url, plan }));
  checkCitations(made, '封面', html, [whole, ...(plans.length > 1 ? plans : [])]);
}

const HEAD = ['校记', '发布时对照目录与正文所见。原文照录，不作改动；这里只作说明。'];

function nameGroup(compilation: Compilation, plan: number | undefined): string {
  const own = compilation.plans.find(({ ordinal }) => ordinal === plan);
  return own === undefined ? '全书' : `${plan}. ${namePlan(compilation, own)}`;
}

function checkFindings({ compilation, file, pathOf }: Made, html: string, where: string): void {
  const { lines, notes } = readMarkup(html, {
    isRoot: (name, { class: list }) => name === 'section' && list === 'findings',
    isLine: (name) => name === 'li',
    isNote: (name) => /^(?:h[1-6]|p)$/.test(name),
  });
  const shown = forReaders(compilation.findings);
  const groups = [undefined, ...compilation.plans.map(({ ordinal }) => ordinal)];
  const said = groups.filter((plan) => shown.some((finding) => finding.plan === plan));
  const heads = shown.length === 0 ? [] : [...HEAD, ...said.map((plan) => nameGroup(compilation, plan))];
  compareValue(file, `${where}的说明 `, heads.join('｜'), notes.map(({ text }) => text).join('｜'));
  const expected = groups
    .flatMap((plan) => shown.filter((finding) => finding.plan === plan))
    .map(({ message, place }) =>
      line(`${typeset(message)}原文第${place.line}行`, null, [sourceUrl(compilation.compilation, place.line)]),
    );
  compareLines(file, where, expected, inPaths(lines, pathOf));
}
