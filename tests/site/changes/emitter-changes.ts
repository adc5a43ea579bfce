// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the sources that are changed hold templates.
/** Deliberate faults of what makes data, books, prints, feeds and the search, as they could be made in writing them. */

export interface EmitterChange {
  readonly what: string;
  /** What is made with it: see `makers.ts`. */
  readonly makes: string;
  /** From the project's root. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

type Row = readonly [what: string, from: string, to: string];
const changesOf = (makes: string, file: string, rows: readonly Row[]): EmitterChange[] =>
  rows.map(([what, from, to]) => ({ what, makes, file, from, to }));

/** The template of the prints is read by the module that sets them. */
const template = (rows: readonly Row[]): EmitterChange[] =>
  rows.map(([what, from, to]) => ({
    what,
    makes: 'template',
    file: 'scripts/outputs/pdf/typst.ts',
    from: "readFileSync(TEMPLATE, 'utf8')",
    to: `readFileSync(TEMPLATE, 'utf8').replace(${JSON.stringify(from)}, ${JSON.stringify(to)})`,
  }));

export const EMITTER_CHANGES: readonly EmitterChange[] = [
  ...changesOf('akn', 'scripts/outputs/data/akoma-ntoso.ts', [
    ['paragraphs left out', "return [element('p', {}, block.text)]", 'return []'],
    ['signoff lines turned round', 'block.lines.flatMap(', 'block.lines.toReversed().flatMap('],
    ['a title left out', 'return writeTitle(block)', 'return []'],
    ['the preamble behind the body', "...optional('preamble'),", ''],
  ]),
  ...changesOf('cards', 'scripts/outputs/cards/card.ts', [
    ['another title', 'return { title: plan.title, whole', 'return { title: compilation.title, whole'],
    ['items counted of all', 'sayUnits([plan])}，每一项', 'sayUnits(compilation.plans)}，每一项'],
    [
      'a promise that nobody gave',
      '，每一项都有固定地址` };\n}\n\nfunction drawCard',
      '，每一项都有效力` };\n}\n\nfunction drawCard',
    ],
  ]),
  ...changesOf('json', 'scripts/outputs/pages/emit.ts', [
    ['a schema that asks for less', 'content: SCHEMA }', "content: SCHEMA.replace('required', 'wanted') }"],
  ]),
  ...changesOf('book', 'scripts/outputs/epub/bind-epub.ts', [
    ['a day that nothing happened on', 'toUtc(modified ?? NO_MOMENT)', "toUtc('2001-01-01T00:00:00Z')"],
  ]),
  ...changesOf('bom', 'scripts/outputs/data/bom.ts', [
    ['packages of tests among them', 'locked.dev === true) continue', "locked.name === '') continue"],
    ['licences left out', 'license === undefined ? {}', 'license ? {}'],
  ]),
  ...changesOf('csv', 'scripts/outputs/data/csv.ts', [
    ['the plan’s title for the heading', 'item.heading,', 'plan.title,'],
    ['headings for texts', "fullText(index, item) ?? ''", 'item.heading'],
    ['正文缺 told of those with a body', "item.inBody ? '' : '是'", "item.inBody ? '是' : ''"],
    ['the plan’s address for all', 'absolute(site, item.url)', 'absolute(site, plan.url)'],
    ['parts for sections', "headingOf('section')", "headingOf('part')"],
    ['quotes not doubled', `safe.replaceAll('"', '""')`, `safe.replaceAll('，', ',')`],
  ]),
  ...changesOf('text', 'scripts/outputs/data/plain-text.ts', [
    ['stops left out', 'block.mark + block.heading + block.stop', 'block.mark + block.heading'],
    ['lack of a body not told', "truncated: ['〔源文件中本篇正文不全。〕']", 'truncated: []'],
    ['one address for all plans', 'absolute(site, plan.url)', 'absolute(site, addresses.url)'],
    ['white space drawn together', 'return [block.text]', "return [block.text.replace(/\\s+/g, '')]"],
  ]),
  ...changesOf('json', 'scripts/outputs/pages/emit.ts', [
    ['findings kept back', 'findings: forReaders(compilation.findings)', 'findings: []'],
    ['numbers skipped kept back', 'skipped: provenOf(plan.skipped)', 'skipped: []'],
  ]),
  ...changesOf('addresses', 'scripts/outputs/data/addresses.ts', [
    ['a title cut short', 'JSON.stringify(list, null, 1)', "JSON.stringify({ ...list, title: '' }, null, 1)"],
  ]),
  ...changesOf('across', 'scripts/outputs/data/across.ts', [
    ['names left out', 'JSON.stringify(across, null, 1)', 'JSON.stringify({ ...across, documents: [] }, null, 1)'],
  ]),
  ...changesOf('targets', 'scripts/outputs/data/across.ts', [
    ['clauses for figures', '...figureCells(row), row.clause', '...figureCells(row), row.printed'],
    ['terms in front of figures', '[HEAD, ...rows]', '[HEAD, ...rows.toReversed()]'],
    [
      'another plan’s number',
      'const where = ({ plan, anchor }: Quoted): [number, string] => [\n    plan,',
      'const where = ({ plan, anchor }: Quoted): [number, string] => [\n    plan + 1,',
    ],
  ]),
  ...changesOf('sitemap', 'scripts/outputs/feeds/sitemap.ts', [
    ['plans left out', '...plans.map((plan) => page(', '...plans.slice(1).map((plan) => page('],
    ['pages of entries among them', "kind === 'plan' && status === 'current'", "status === 'current'"],
  ]),
  ...changesOf('atom', 'scripts/outputs/feeds/atom.ts', [
    ['a compilation named otherwise', 'title: `${list.title}${what}`', "title: '更新'"],
    ['a link to no page', 'isFirst ? list.url : changesUrl(list.compilation)', '`${list.url}new/`'],
    ['anchors for headings', '...named.map(({ heading }) => heading)', '...named.map(({ name }) => name)'],
    ['no news at all', '...news.map(({ entry }) => entry)', '...[]'],
  ]),
  ...changesOf('redirects', 'scripts/outputs/feeds/redirects.ts', [
    ['a redirect to nowhere', 'content: lines.map(', "content: ['/a/ /b/ 301'].map("],
  ]),
  ...changesOf('search', 'scripts/outputs/search/places.ts', [
    ['headings left out', 'const line = mark + heading + stop', 'const line = mark + stop'],
    [
      'another anchor',
      'return { kind, anchor, mark, heading: inHeading',
      "return { kind, anchor: 'item-1', mark, heading: inHeading",
    ],
    ['the preamble left out', "    matterOf('preamble', plan.preamble),\n", ''],
    ['paragraphs left out', 'texts.slice(1)]', 'texts.slice(2)]'],
  ]),
  ...changesOf('search', 'scripts/outputs/search/index-compilations.ts', [
    ['a plan’s title cut short', 'title: plan.title, places', 'title: plan.title.slice(1), places'],
  ]),
  ...changesOf('book', 'scripts/outputs/epub/plan-page.ts', [
    ['stops left out', 'address, heading + stop)', 'address, heading)'],
    ['the plan’s address at an entry', 'absoluteOrNull(addresses.site, entry.url)', 'addresses.url'],
    ['ids by number', 'id: entry.anchor', 'id: `n-${entry.ordinal}`'],
    [
      'what stands in an entry turned round',
      '...blocks.flatMap((block) => writeBlock(block, addresses))',
      '...blocks.toReversed().flatMap((block) => writeBlock(block, addresses))',
    ],
    ['gaps not told', 'return writeNote(sayGap(block.gap))', 'return []'],
    ['a title left out', "element('h1', {}, link(url, title))", "element('h1', {}, link(url, ''))"],
  ]),
  ...changesOf('book', 'scripts/outputs/epub/contents-rows.ts', [
    ['all rows lead to the plan', 'href: `${planFile(plan)}#${anchor}`', 'href: planFile(plan)'],
    ['marks left out', 'typeset(mark + (', 'typeset(('],
  ]),
  ...changesOf('book', 'scripts/outputs/epub/front-matter.ts', [
    ['lines counted from 0', '`第${place.line}行`', '`第${place.line - 1}行`'],
    ['a title page without the editor’s word', "...about.map((line) => element('p', {}, line)),", ''],
  ]),
  ...changesOf('book', 'scripts/outputs/epub/ncx.ts', [
    ['the old navigation leads elsewhere', '{ src: href }', "{ src: 'notes.xhtml' }"],
  ]),
  ...changesOf('print', 'scripts/outputs/pdf/set-plan.ts', [
    ['stops left out', 'stop + text.slice(words.length)', 'text.slice(words.length)'],
    ['paragraphs left out', "return [{ kind: 'text', text: index.cut(block.text) }]", 'return []'],
    ['gaps not told', 'return setNote(sayGap(block.gap))', 'return []'],
    [
      'a signoff twice',
      '...block.lines.map(({ text }): PrintBlock',
      '...[...block.lines, ...block.lines].map(({ text }): PrintBlock',
    ],
  ]),
  ...changesOf('print', 'scripts/outputs/pdf/set-heading.ts', [
    ['the plan’s address at entries', 'url: absoluteOrNull(site, entry.url)', 'url: absoluteOrNull(site, "/")'],
    ['a title in other words', 'lines: breakTitle(title, TITLE_WIDTH)', "lines: ['要点']"],
    ['no bookmarks', "bookmarked: !['subitem', 'point'].includes(entry.kind)", 'bookmarked: false'],
    ['a running head of another plan', 'running: namePlan(compilation, plan)', "running: '某局要点'"],
  ]),
  ...changesOf('print', 'scripts/outputs/pdf/lay-document.ts', [
    [
      'notes that lead to other lines',
      'sourceUrl(compilation.compilation, finding.place.line)',
      'sourceUrl(compilation.compilation, 1)',
    ],
    ['notes about nothing', 'label: target !== undefined && target in headings ? target : null', 'label: null'],
    ['a sum cut short', '校验值为 ${source.sha256} 。', '校验值为 ${source.sha256.slice(1)} 。'],
  ]),
  ...changesOf('whole', 'scripts/outputs/pdf/lay-document.ts', [
    ['a cover of other words', '...breakCoverTitle(title)', '...breakCoverTitle(`${title}稿`)'],
    ['a cover without the editor’s word', 'about: about.map(asPrinted)', 'about: []'],
    [
      'a cover that leads elsewhere',
      'foot = { text: url ?? sayAddressName(compilation.compilation), url }',
      "foot = { text: url ?? '', url: absoluteOrNull(site, '/') }",
    ],
    ['plans turned round', 'const laid: PrintPlan[] = plans.map(', 'const laid: PrintPlan[] = plans.toReversed().map('],
  ]),
  ...changesOf('whole', 'scripts/outputs/pdf/set-heading.ts', [
    ['plans numbered from 0 in the 目录', 'number: `${plan.ordinal}.`', 'number: `${plan.ordinal - 1}.`'],
    [
      'a 目录 without parts',
      "entry.parent === null && (entry.kind === 'part'",
      "entry.parent === null && (entry.kind === 'book'",
    ],
  ]),
  ...changesOf('whole', 'scripts/outputs/pdf/term-index.ts', [
    ['terms on the next page', 'cut.push(term.id)', 'cut.push(0)'],
  ]),
  ...changesOf('template', 'scripts/outputs/pdf/finish-pdf.ts', [
    ['names on the page before', 'pageAt(pages, page)', 'pageAt(pages, Math.max(1, page - 1))'],
    ['names a line too low', 'height - y + HEADROOM', 'height - y - 60'],
    ['names in another order', 'PDFString.of(name), context', "PDFString.of(name.replace('1', '2')), context"],
    ['links that lead to no name', 'PDFString.of(drop(named.asString(), prefix))', 'named'],
  ]),
  ...template([
    ['page numbers counted from 5', '#counter(page).update(1)', '#counter(page).update(5)'],
    ['what follows a heading left out', 'par(head + indexed(it.rest))', 'head'],
    ['signoff lines twice', 'indexed(it.text) + h(4em)', 'indexed(it.text) + indexed(it.text) + h(4em)'],
    ['text that nobody reads aloud', 'par(indexed(it.text))', 'pdf.artifact(par(indexed(it.text)))'],
    ['notes without their place', 'text(..faces.song, linked(note, note.place))', 'text(..faces.song, note.place)'],
    ['a heading in front of its mark', 'par(text(..faces.kai, fill: luma(30%), indexed(it.text)))', '[]'],
  ]),
];
