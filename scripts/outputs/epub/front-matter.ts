/** The pages around the plans: the title page, the 目录 (which is the book's navigation), the notes on the source. */
import { compilationUrl, sourceUrl } from '../../../src/model/address/address.ts';
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { sayProvenance } from '../pdf/lay-document.ts';
import { planFile } from './plan-page.ts';
import { xhtmlPage, xml } from './xml.ts';

export function makeTitlePage({ title, compilation }: Compilation, site: string): string {
  const url = xml(site + compilationUrl(compilation));
  const body = `<section epub:type="titlepage" class="title-page">
<h1>${xml(typeset(title))}</h1>
<p><a href="${url}">${url}</a></p>
</section>`;
  return xhtmlPage(typeset(title), body);
}

export function makeNavigation(compilation: Compilation): string {
  const rows = compilation.plans.map(
    (plan) => `<li><a href="${planFile(plan)}">${xml(namePlan(compilation, plan))}</a>${listEntries(plan, null)}</li>`,
  );
  const body = `<nav epub:type="toc" id="toc" role="doc-toc">
<h1>目录</h1>
<ol>
${rows.join('\n')}
<li><a href="notes.xhtml">校记</a></li>
</ol>
</nav>`;
  return xhtmlPage('目录', body);
}

function listEntries(plan: Plan, parent: string | null): string {
  const entries = plan.entries.filter((entry) => entry.parent === parent);
  if (entries.length === 0) return '';
  const rows = entries.map(({ anchor, mark, heading, text }) => {
    const label = typeset(mark + (heading === '' ? (text ?? '').slice(0, 24) : heading));
    return `<li><a href="${planFile(plan)}#${anchor}">${xml(label)}</a>${listEntries(plan, anchor)}</li>`;
  });
  return `\n<ol>\n${rows.join('\n')}\n</ol>`;
}

export function makeNotesPage(compilation: Compilation, site: string): string {
  const url = site + compilationUrl(compilation.compilation);
  const notes = compilation.findings.map(({ place, message }) => {
    const source = xml(site + sourceUrl(compilation.compilation, place.line));
    return `<li><a href="${source}">第${place.line}行</a>　${xml(message)}</li>`;
  });
  const list = notes.length === 0 ? '' : `<ul class="notes">\n${notes.join('\n')}\n</ul>`;
  const preface = sayProvenance(compilation, url, notes.length > 0).map(
    (line) => `<p class="preface">${xml(line)}</p>`,
  );
  return xhtmlPage('校记', `<section epub:type="appendix">\n<h1>校记</h1>\n${preface.join('\n')}\n${list}\n</section>`);
}
