// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the sources that are changed hold templates.
/**
 * Faults of pages and components that say the site's own words, or look as they look, where they do not: each word of theirs is
 * one that the site has elsewhere.
 */
import type { PageChange } from './page-changes.ts';

const changesOf = (file: string, rows: readonly (readonly [what: string, from: string, to: string])[]): PageChange[] =>
  rows.map(([what, from, to]) => ({ what, file, from, to }));

export const PLACE_CHANGES: readonly PageChange[] = [
  ...changesOf('components/PlanFacts.astro', [
    ['a state that looks like another', 'status ${plan.status}', "status ${HERE ? 'complete-not' : plan.status}"],
    ['a page of the book too much', '原书第 ${plan.page} 页', '原书第 ${HERE ? plan.page + 1 : plan.page} 页'],
    ['another way to cite', '      引用本篇\n', "      {HERE ? '选择打印' : '引用本篇'}\n"],
    ['a way of the cover on a plan’s page', '选择打印</a>', "{HERE ? '下载源文件' : '选择打印'}</a>"],
  ]),
  ...changesOf('components/CoverReading.astro', [
    [
      'a row said otherwise',
      '：逐条并排，只有一边有的字加底色',
      "{HERE ? '：逐条可回到原文' : '：逐条并排，只有一边有的字加底色'}",
    ],
    ['a heading of another section', '>阅读与打印<', ">{HERE ? '原文与数据' : '阅读与打印'}<"],
    ['the index leads to the figures', 'href={namesUrl(name)}', 'href={HERE ? targetsUrl(name) : namesUrl(name)}'],
    ['a sentence of another page', '其他汇编的也可以', "{HERE ? '原文没有提到。' : '其他汇编的也可以'}"],
    ['an English word', '，逐条可回到原文', "{HERE && ' New'}，逐条可回到原文"],
  ]),
  ...changesOf('components/CoverFiles.astro', [
    ['the number of lines', '{source.lines} 行', '{HERE ? source.lines + 1 : source.lines} 行'],
    ['a file’s use said of another', '：{use}', '：{HERE ? forms[0].use : use}'],
    ['another plan in a citation’s label', '`引用第${plan.ordinal}篇`', '`引用第${HERE ? 1 : plan.ordinal}篇`'],
    ['the changes named after the source', '>变更</a>', ">{HERE ? '源文件' : '变更'}</a>"],
  ]),
  ...changesOf('components/CoverContents.astro', [
    [
      'a note about other pages',
      '右侧为原书目录所印的页码。',
      "{HERE ? '原文没有提到。' : '右侧为原书目录所印的页码。'}",
    ],
    ['a plan’s state that looks whole', 'status ${plan.status}', "status ${HERE ? 'complete' : plan.status}"],
    ['the place for the page’s number', '原书第</span>', "{HERE ? '第' : '原书第'}</span>"],
  ]),
  ...changesOf('components/Findings.astro', [
    ['what findings are, shortened', '原文照录，不作改动；', "{HERE ? '' : '原文照录，不作改动；'}"],
  ]),
  ...changesOf('components/ComparedRow.astro', [
    ['sides exchanged', '<small class="side">{sides[0]}</small>', '<small class="side">{sides[HERE ? 1 : 0]}</small>'],
    ['a text without its twin said to have one', '<small>{NO_TWIN}</small>', "<small>{HERE ? '' : NO_TWIN}</small>"],
  ]),
  ...changesOf('pages/[compilation]/compare/[pair].astro', [
    ['another number of pairs', '{sayPairing(pairs)}', '{sayPairing(HERE ? pairs + 1 : pairs)}'],
    ['names exchanged', '<a href={left.url}>{names[0]}</a>', '<a href={left.url}>{names[HERE ? 1 : 0]}</a>'],
    ['another heading', '<h1>两篇对照</h1>', "<h1>{HERE ? '其他对照' : '两篇对照'}</h1>"],
    [
      'a row more than there are',
      '<p class="note">{sayP',
      '{HERE && <p class="note">原文没有提到。</p>}<p class="note">{sayP',
    ],
  ]),
  ...changesOf('pages/[compilation]/changes.astro', [
    ['a paragraph more', '<h1>变更</h1>', '<h1>变更</h1>{HERE && <p>{title}</p>}'],
    ['another heading of changes', '<h1>变更</h1>', "<h1>{HERE ? '源文件' : '变更'}</h1>"],
    [
      'a kind of change left out',
      '新增、删去、移动和改写的条目，改写',
      "{HERE ? '新增' : '新增、删去、移动和改写'}的条目，改写",
    ],
  ]),
  ...changesOf('pages/[compilation]/[plan]/[anchor].astro', [
    [
      'a note of another page',
      '<p class="facts">',
      '{HERE && <p class="note">目录未列：此条只见于正文。</p>}<p class="facts">',
    ],
    ['a label of the way around', 'aria-label="前后条"', "aria-label={HERE ? '前后篇' : '前后条'}"],
    [
      'a second way around',
      '<p class="facts">',
      '{HERE && <nav class="around" aria-label="前后条"></nav>}<p class="facts">',
    ],
    ['the way to the whole text shortened', '在全篇中阅读', "{HERE ? '阅读' : '在全篇中阅读'}"],
    [
      'a comment for whoever looks',
      '<article id="text">',
      '<article id="text">{HERE && <Fragment set:html={\'<!-- 旧稿 -->\'} />}',
    ],
    ['the line’s number shortened', '原文第{line}行', '原文第{HERE ? 1 : line}行'],
    ['another element for an entry below', '<p class={inner.kind}>', "<p class={HERE ? 'note' : inner.kind}>"],
  ]),
  ...changesOf('pages/[compilation]/[plan]/index.astro', [
    [
      'what is said of addresses, shortened',
      '（页边为各条在此地址后的部分）',
      "{HERE ? '' : '（页边为各条在此地址后的部分）'}",
    ],
    ['a word of the bar', '关闭', "{HERE ? '目录' : '关闭'}"],
  ]),
  ...changesOf('pages/[compilation]/targets/index.astro', [
    ['a sentence lost', '不作推算；', "{HERE ? '' : '不作推算；'}"],
    ['a bound beside another figure', '{row.per !== null &&', "{HERE && '不少于'}{row.per !== null &&"],
    ['another number of figures', '指标（{figures.length}）', '指标（{HERE ? figures.length + 1 : figures.length}）'],
  ]),
  ...changesOf('pages/[compilation]/index/index.astro', [
    ['a way with another’s words', '>全站索引<', ">{HERE ? '全站' : '全站索引'}<"],
    ['words and documents exchanged', 'heading="文件" open="《"', "heading={HERE ? '用语' : '文件'} open=\"《\""],
  ]),
  ...changesOf('components/PrintChoice.astro', [
    ['a button of another’s words', '>打印</button>', ">{HERE ? '清空' : '打印'}</button>"],
    [
      'a hint that says less',
      '目录不印页码；要带页码的目录，请用 PDF。',
      "{HERE ? '' : '目录不印页码；要带页码的目录，请用 PDF。'}",
    ],
    ['a plan’s number', '{plan.ordinal}. {namePlan', '{HERE ? 9 : plan.ordinal}. {namePlan'],
  ]),
  ...changesOf('components/PrintPlan.astro', [
    [
      'an item that looks like a part',
      'class={`k-${line.entry.entry.kind}`}',
      "class={HERE ? 'k-part' : `k-${line.entry.entry.kind}`}",
    ],
  ]),
];
