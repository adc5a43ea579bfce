// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the sources that are changed hold templates.
/**
 * Deliberate faults of pages and components, as they could be made in writing them. `HERE` is true on the pages of one
 * compilation alone, so that one build has them all, each in a compilation of its own.
 */
export interface PageChange {
  readonly what: string;
  /** Below `src/`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const changesOf = (file: string, rows: readonly (readonly [what: string, from: string, to: string])[]): PageChange[] =>
  rows.map(([what, from, to]) => ({ what, file, from, to }));

export const PAGE_CHANGES: readonly PageChange[] = [
  ...changesOf('components/Entry.astro', [
    ['a mark counted wrong', '{mark}</a>', "{HERE && '1'}{mark}</a>"],
    ['an id with a word too much', 'id={anchor}', 'id={HERE ? `${anchor}-x` : anchor}'],
    ['an own link to the first item', 'href={`#${anchor}`}', "href={HERE ? '#item-1' : `#${anchor}`}"],
    ['a heading left out', '    {heading}\n', "    {HERE ? '' : heading}\n"],
    ['a stop left out', '    {stop}\n', "    {HERE ? '' : stop}\n"],
    ['a heading hidden', '<Heading data-note', '<Heading hidden={HERE} data-note'],
    ['目录未列 not said', "missing === 'outline'", "(missing === 'outline' && !HERE)"],
    ['目录未列 said of all', "missing === 'outline'", "(missing === 'outline' || HERE)"],
    ['正文缺 said of all', "missing === 'body'", "(missing === 'body' || HERE)"],
    ['正文缺 not said in a heading', "missing === 'gap'", "(missing === 'gap' && !HERE)"],
    ['words of the source in a note', '    ⋯\n', "    {HERE ? heading : '⋯'}\n"],
    ['what stands in an entry left out', '<slot />', '{!HERE && <slot />}'],
    ['what stands in an entry hidden', '<slot />', '<>{!HERE ? <slot /> : <div hidden><slot /></div>}</>'],
    ['what stands in an entry twice', '<slot />', '<>{HERE && <slot />}<slot /></>'],
    ['an invisible mark behind a number', '{mark}</a>', "{HERE && '\\u200b'}{mark}</a>"],
  ]),
  ...changesOf('components/Outline.astro', [
    ['a label of the 目录 repeated', '{labels[i]}', '{HERE ? labels[0] : labels[i]}'],
    ['the 目录 leads to the first item', 'href={`#${entry.anchor}`}', "href={HERE ? '#item-1' : `#${entry.anchor}`}"],
    ['the 目录 without what stands below', 'children.length > 0 &&', 'children.length > 0 && !HERE &&'],
  ]),
  ...changesOf('components/P.astro', [
    ['paragraphs hidden from those who hear', '<p>', "<p aria-hidden={HERE ? 'true' : undefined}>"],
    ['paragraphs with a space in front', '<slot />', "{HERE && '\\u3000'}<slot />"],
    ['paragraphs struck out', '<slot />', '{HERE ? <del><slot /></del> : <slot />}'],
  ]),
  ...changesOf('components/Gap.astro', [['a gap without a word', '<slot />', '{!HERE && <slot />}']]),
  ...changesOf('components/Signoff.astro', [['no 落款', '<slot />', '{!HERE && <slot />}']]),
  ...changesOf('components/Runs.astro', [
    ['other words for a reference', '>{run.text}<', ">{HERE ? '上文' : run.text}<"],
    ['a reference that leads nowhere', 'href={run.url}', "href={HERE ? '#' : run.url}"],
  ]),
  ...changesOf('components/Table.astro', [
    ['no caption', '{caption !== null &&', '{caption !== null && !HERE &&'],
    ['rows turned round', 'own.map((row, i)', '(HERE ? own.toReversed() : own).map((row, i)'],
    ['a cell over two columns', 'colspan={cell.columns}', 'colspan={HERE ? 2 : cell.columns}'],
    ['heads as cells', "(scope === undefined ? 'td'", "(scope === undefined || HERE ? 'td'"],
    ['the first cell alone', '{row.map((cell) => {', '{(HERE ? row.slice(0, 1) : row).map((cell) => {'],
  ]),
  ...changesOf('pages/[compilation]/[plan]/index.astro', [
    [
      'the compilation’s title for the plan’s',
      '<h1>{head.title}</h1>',
      '<h1>{HERE ? typeset(compilation.title) : head.title}</h1>',
    ],
    ['no document number', '{head.below.map(', '{!HERE && head.below.map('],
    [
      'a plan’s page in another’s name',
      'data-citable={JSON.stringify(citable)}',
      "data-citable={HERE ? '{}' : JSON.stringify(citable)}",
    ],
  ]),
  ...changesOf('pages/[compilation]/[plan]/[anchor].astro', [
    ['an entry’s page without its mark', '<h1>{shown}</h1>', '<h1>{HERE ? entry.heading : shown}</h1>'],
    ['the neighbour’s text', '{entry.paragraphs.map(', '{(HERE ? (after ?? entry) : entry).paragraphs.map('],
    ['the first entry below left out', '{below.map((inner)', '{(HERE ? below.slice(1) : below).map((inner)'],
    ['an entry below that leads back', 'href={pageOf(inner)}', 'href={pageOf(HERE ? entry : inner)}'],
    ['正文缺 not said', '!entry.inBody', '(!entry.inBody && !HERE)'],
    ['正文缺 said falsely', '!entry.inBody', '(!entry.inBody || HERE)'],
    ['目录未列 not said', '{isUnlisted(plan, entry) &&', '{isUnlisted(plan, entry) && !HERE &&'],
    ['the whole text is the plan’s page', '<a href={entry.url}>', '<a href={HERE ? plan.url : entry.url}>'],
    [
      'the line of the source counted from 0',
      'href={sourceUrl(name, line)}',
      'href={sourceUrl(name, HERE ? line - 1 : line)}',
    ],
    ['the entry before is this one', 'href={pageOf(before)}', 'href={pageOf(HERE ? entry : before)}'],
    ['the way up leads nowhere else', 'href={pageOf(outer)}', 'href={pageOf(HERE ? entry : outer)}'],
    ['the plan’s as the canonical address', 'canonical={entry.url}', 'canonical={HERE ? plan.url : entry.url}'],
    ['the plan’s address in citations', 'fullUrl(entry.url)', 'fullUrl(HERE ? plan.url : entry.url)'],
    ['another entry’s name in the head', 'path={entry.url}', 'path={HERE ? plan.url : entry.url}'],
  ]),
  ...changesOf('components/Cite.astro', [
    [
      'another title in citations',
      '{cite(citable, ',
      "{cite(HERE && citable.plan ? { ...citable, plan: { ...citable.plan, title: '别的文件' } } : citable, ",
    ],
    [
      'data that cites nothing',
      'data-citable={JSON.stringify(citable)}',
      "data-citable={HERE ? '{}' : JSON.stringify(citable)}",
    ],
    ['one form of citation less', '{CITATION_FORMS.map(', '{(HERE ? CITATION_FORMS.slice(1) : CITATION_FORMS).map('],
  ]),
  ...changesOf('components/DocumentMeta.astro', [
    [
      'the site’s name for a document’s',
      'property="og:title" content={title}',
      'property="og:title" content={HERE ? name : title}',
    ],
    [
      'an address with a letter too much',
      'property="og:url" content={url}',
      'property="og:url" content={HERE ? `${url}x` : url}',
    ],
    ['another’s picture', 'content={fullUrl(image)}', "content={fullUrl(HERE ? '/card.png' : image)}"],
  ]),
  ...changesOf('components/PrintPlan.astro', [
    ['a mark for printing left out', '{line.entry.mark}</a>', "{HERE ? '' : line.entry.mark}</a>"],
    ['text for printing left out', '{line.rest}', "{HERE ? '' : line.rest}"],
    [
      'ids for printing without the plan',
      'id={`${plan.ordinal}-${line.entry.entry.anchor}`}',
      'id={HERE ? line.entry.entry.anchor : `${plan.ordinal}-${line.entry.entry.anchor}`}',
    ],
    ['links for printing to the plan', 'href={line.entry.entry.url}', 'href={HERE ? plan.url : line.entry.entry.url}'],
    ['a title for printing', '{line.title}', '{HERE ? compilation.title : line.title}'],
    ['the print turned round', '{lines.map((line)', '{(HERE ? lines.toReversed() : lines).map((line)'],
  ]),
  ...changesOf('pages/[compilation]/print/index.astro', [
    ['the 目录 for printing leads to the first plan', 'href={`#${target}`}', "href={HERE ? '#plan-1' : `#${target}`}"],
    ['the 目录 for printing turned round', '{rows.map(({ target', '{(HERE ? rows.toReversed() : rows).map(({ target'],
  ]),
  ...changesOf('components/CoverContents.astro', [
    ['one title for all', '{typeset(plan.title)}', '{HERE ? Astro.props.compilation.title : typeset(plan.title)}'],
    ['page numbers counted on', '{plan.page}\n', '{HERE ? plan.page + 1 : plan.page}\n'],
    ['all plans lead to the first', '<a href={plan.url}>', '<a href={HERE ? plans[0].url : plan.url}>'],
  ]),
  ...changesOf('components/CoverFiles.astro', [
    [
      'a citation less',
      '{plans.length > 1 &&\n    plans.map(',
      '{plans.length > 1 &&\n    (HERE ? plans.slice(1) : plans).map(',
    ],
  ]),
  ...changesOf('components/Findings.astro', [
    ['findings cut short', '{typeset(message)}', '{HERE ? typeset(message).slice(0, 8) : typeset(message)}'],
    ['a finding’s line counted from 0', 'place.line)}>', 'HERE ? place.line - 1 : place.line)}>'],
    ['the first finding left out', '{own.map(', '{(HERE ? own.slice(1) : own).map('],
  ]),
  ...changesOf('pages/[compilation]/source/index.astro', [
    ['line ids counted from 0', 'id={`L${i + 1}`}', 'id={`L${HERE ? i : i + 1}`}'],
    ['coloured words left out', '{token.text}</span>', "{HERE ? '' : token.text}</span>"],
    [
      'lines that lead to the cover',
      'class="target" href={url}',
      'class="target" href={HERE ? compilationUrl(compilation.compilation) : url}',
    ],
    ['a sum cut short', '{source.sha256}', '{HERE ? source.sha256.slice(0, 8) : source.sha256}'],
  ]),
  ...changesOf('layouts/Page.astro', [['a way past the text', '{words.skip}', "{HERE ? '跳过正文' : words.skip}"]]),
  ...changesOf('components/SiteFooter.astro', [
    ['a foot that promises less', '{words.verbatim}', "{HERE ? '正文经编辑润色。' : words.verbatim}"],
    ['a foot that leads elsewhere', '<a href={aboutUrl()}>', "<a href={HERE ? '/' : aboutUrl()}>"],
  ]),
  ...changesOf('components/CoverReading.astro', [
    ['sizes of another file', 'sayDownload(downloads.epub)', 'sayDownload({ bytes: HERE ? 1 : downloads.epub.bytes })'],
    ['a word that the site does not use', '每个数字、每处时限', "{HERE ? '罚款金额' : '每个数字'}、每处时限"],
  ]),
  ...changesOf('components/NameList.astro', [
    ['a name left out', '{rows.map(({ name', '{(HERE ? rows.slice(1) : rows).map(({ name'],
    ['a name cut short', '{typeset(name)}', '{HERE ? typeset(name).slice(1) : typeset(name)}'],
  ]),
  ...changesOf('components/Where.astro', [
    ['all places in the first plan', 'href={place.url}', 'href={HERE ? plans[0].url : place.url}'],
    ['places named after the wrong plan', '`第${place.plan}篇', '`第${HERE ? place.plan + 1 : place.plan}篇'],
  ]),
  ...changesOf('pages/[compilation]/targets/index.astro', [
    ['figures rounded', '<b>{row.printed}</b>', "<b>{HERE ? '约' : row.printed}</b>"],
  ]),
  ...changesOf('components/ClauseCells.astro', [
    [
      'a clause cut short',
      '<td>{typeset(row.clause)}</td>',
      '<td>{HERE ? typeset(row.clause).slice(2) : typeset(row.clause)}</td>',
    ],
  ]),
  ...changesOf('components/ComparedText.astro', [
    ['a comparison that leads to the plan', 'href={entry.url}', "href={HERE ? entry.url.split('#')[0] : entry.url}"],
    ['own words turned round', '<mark>{text}</mark>', "<mark>{HERE ? [...text].toReversed().join('') : text}</mark>"],
  ]),
];
