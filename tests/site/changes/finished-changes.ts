/**
 * Deliberate changes of finished files beside those in `proof.test.ts`: what is around a text, what is said about it, and
 * what is said of all compilations together. Each is a change of the text of one file, below the compilation's folder.
 */
export type Change = (text: string) => string;
export type Row = readonly [what: string, path: string, change: Change];

/** The first place of `from` behind `after` becomes `to`. */
export const put =
  (from: string | RegExp, to: string, after = ''): Change =>
  (text) => {
    const start = after === '' ? 0 : text.indexOf(after);
    return text.slice(0, start) + text.slice(start).replace(from, to);
  };

export const AROUND: readonly Row[] = [
  ['sitemap day', '../sitemap.xml', put('<lastmod>2026', '<lastmod>2025')],
  ['feed time', '../feed.xml', put(/<updated>2026-11-23/g, '<updated>2020-11-23', '<entry>')],
  ['feed head time', '../feed.xml', put('<updated>2026', '<updated>2025')],
  ['feed words', '../feed.xml', put('县教育局2024年工作要点', '县教育局2023年工作要点')],
  ['redirect added', '../_redirects', (text) => `${text}/x/ /education-2024/ 301\n`],
  ['csp weakened', '../_headers', put("default-src 'none'", 'default-src *')],
  ['nosniff lost', '../_headers', put(/ {2}X-Content-Type-Options: nosniff\n/, '')],
  ['seed charset', '../_headers', (text) => `${text}/:compilation/education-2024.txt\n  Content-Type: text/html\n`],
  ['opensearch elsewhere', '../opensearch.xml', put('/search/?q', '/find/?q')],
  ['names row lost', '../names/index.html', put(/<tr><td[^>]*>G<\/td>.*?<\/tr>/, '')],
  ['names count', '../names/index.html', put('data-value="1">1<', 'data-value="1">7<')],
  ['names data-value', '../names/index.html', put('data-value="1">1<', 'data-value="9">1<')],
  ['names label', '../names/index.html', put('第3篇引言', '第2篇引言')],
  [
    'topic row lost',
    '../topics/teachers/index.html',
    put(/<li><a href="\/education-2024[^>]*>.*?<\/li>/, '', 'class="columns"'),
  ],
  ['topics count in desc', '../topics/index.html', put(/(\d+) 条/, '9999 条')],
  ['topics index row', '../topics/index.html', put('/topics/teachers/', '/topics/family/', '<main')],
  ['topics.json', '../topics.json', put('教师', '教帅')],
  ['root addresses', '../addresses.json', put('"current"', '"moved"')],
  ['ndjson word', 'items.ndjson', put('开齐开足', '开齐开好')],
  ['ndjson url', 'items.ndjson', put('/1/#item-5"', '/1/#item-6"')],
  ['ndjson row lost', 'items.ndjson', (text) => text.replace(/[^\n]*_1_item-5"[^\n]*\n/, '')],
  ['changes state day', 'changes/index.html', put('2026-11-24 收录', '2026-11-25 收录')],
  ['changes row', 'changes/index.html', put('</main>', '<ul><li class="added">新增 第9项</li></ul></main>')],
  ['compare cell word', 'compare/1-2/index.html', put('普惠性幼儿园覆盖率达到89%', '普惠性幼儿园覆盖率达到98%')],
  ['compare row lost', 'compare/1-2/index.html', put(/<tr><td>.*?<\/tr>/, '')],
  [
    'compare head',
    'compare/1-2/index.html',
    put('<a href="/education-2024/1/">市教育', '<a href="/education-2024/3/">市教育', '<thead'),
  ],
  ['compare count words', 'compare/1-2/index.html', put('配对，5 对', '配对，50 对')],
  ['compare side', 'compare/1-2/index.html', put('class="side">第1篇', 'class="side">第2篇')],
  ['targets value', 'targets.csv', put('94.5,94.5,%', '49.5,94.5,%')],
  ['targets unit', 'targets.csv', put('94.5,94.5,%,达到以上', '94.5,94.5,‰,达到以上')],
  ['targets bound', 'targets.csv', put('达到以上', '不超过')],
  ['targets page value', 'targets/index.html', put('data-value="94.5"', 'data-value="945"')],
  ['targets page words', 'targets/index.html', put('达到<b>94.5%</b>以上', '低于<b>94.5%</b>')],
  ['index page initial', 'index/index.html', put(/(<td class="initial">)[A-Z]<\/td>/, '$1Q</td>')],
  ['title tag', '1/index.html', put('<title>市教育局2024', '<title>市教育局2023')],
  ['description', '1/index.html', put('共 53 项', '共 35 项')],
  ['og desc', '1/index.html', put(/(og:description" content="[^"]*)53 项/, '$135 项')],
  ['og image size/other', '1/index.html', put('/1/card.png', '/2/card.png')],
  ['jsonld name', '1/index.html', put('"name":"市教育局2024', '"name":"市教育局2023')],
  ['jsonld position', '1/index.html', put('"position":1', '"position":2')],
  [
    'jsonld part of',
    '1/index.html',
    put(
      '"isPartOf":{"@type":"CreativeWork","@id":"https://yaodian.example/education-2024/"',
      '"isPartOf":{"@type":"CreativeWork","@id":"https://yaodian.example/education-2023/"',
    ),
  ],
  ['og address', '1/index.html', put(/(og:url" content="[^"]*)\/1\//, '$1/2/')],
  ['citation address', '1/item-5/index.html', put(/(citation_public_url" content="[^"]*)item-5/, '$1item-6')],
  ['dc address', '1/item-5/index.html', put(/(DC.identifier" content="[^"]*)item-5/, '$1item-6')],
  ['citation pdf', '1/index.html', put('/1/education-2024-1.pdf"', '/2/education-2024-2.pdf"')],
  ['series title', '1/index.html', put(/(z:seriesTitle" content="[^"]*)第1篇/, '$1第2篇')],
  ['dc part', '1/index.html', put(/(DC.isPartOf" content="[^"]*)第1篇/, '$1第2篇')],
  [
    'noindex put in',
    '1/index.html',
    put('<meta name="viewport"', '<meta name="robots" content="noindex"><meta name="viewport"'),
  ],
  [
    'refresh put in',
    '1/index.html',
    put('<meta name="viewport"', '<meta http-equiv="refresh" content="0; url=/2/"><meta name="viewport"'),
  ],
  [
    'base put in',
    '1/index.html',
    put('<meta name="viewport"', '<base href="/education-2024/2/"><meta name="viewport"'),
  ],
  ['csp of page', '1/index.html', put("default-src 'none'", 'default-src *')],
  ['script of elsewhere', '1/index.html', put('</head>', '<script src="https://other.example/a.js"></script></head>')],
  [
    'style of elsewhere',
    '1/index.html',
    put('</head>', '<link rel="stylesheet" href="https://other.example/a.css"></head>'),
  ],
  [
    'alternate elsewhere',
    '1/index.html',
    put('href="/education-2024/index.json"', 'href="/education-2023/index.json"'),
  ],
  ['lang', '1/index.html', put('lang="zh-Hans"', 'lang="en"')],
  ['plan h1 count', '1/index.html', put('53 项', '35 项', '<main')],
  ['next link', '1/index.html', put('rel="next" href="/education-2024/2/"', 'rel="next" href="/education-2024/3/"')],
  ['pdf link', '1/index.html', put('/1/education-2024-1.pdf', '/2/education-2024-2.pdf', '<main')],
  ['visually hidden class', '1/index.html', put('<p>实施课程', '<p class="visually-hidden">实施课程')],
  ['title attr', '1/index.html', put('<p>实施课程', '<p title="作废">实施课程')],
  ['dir rtl', '1/index.html', put('<p>实施课程', '<p dir="rtl">实施课程')],
  ['inert', '1/index.html', put('<p>实施课程', '<p inert>实施课程')],
  ['bdo', '1/index.html', put('开齐开足', '<bdo dir="rtl">开齐开足</bdo>')],
  ['ruby', '1/index.html', put('开齐开足', '<ruby>开齐开足<rt>乙</rt></ruby>')],
  ['words before article', '1/index.html', put('<article', '<p>本件已废止。</p><article')],
  ['words after article', '1/index.html', put('</article>', '</article><p>本件已废止。</p>')],
  [
    'entry breadcrumb',
    '1/item-5/index.html',
    put('<a href="/education-2024/1/part-2/">', '<a href="/education-2024/1/part-1/">'),
  ],
  [
    'entry breadcrumb words',
    '1/item-5/index.html',
    put('二、突出两项重点工作', '三、突出两项重点工作', 'class="where"'),
  ],
  ['entry line number', '1/item-5/index.html', put('原文第216行', '原文第215行')],
  ['entry line link', '1/item-5/index.html', put('/source/#L216', '/source/#L215')],
  ['entry citation year', '1/item-5/index.html', put('2024-1-item-5', '2023-1-item-5', 'BibTeX')],
  ['entry cite title year', '1/item-5/index.html', put('//市教育局2024年工作要点：', '//市教育局2023年工作要点：')],
  ['entry cite text plan', '1/item-5/index.html', put('（汇编第1篇）第5项《', '（汇编第2篇）第5项《', '<dt>文字')],
  [
    'cite compilation',
    '1/item-5/index.html',
    put('教育局2024年工作要点汇编（5篇）第1篇. [', '教育局2024年工作要点汇编（5篇）第2篇. ['),
  ],
  ['cite summary', '1/item-5/index.html', put('<summary>引用第5项', '<summary>引用第6项')],
  ['cite dt exchanged', '1/item-5/index.html', put('<dt>BibTeX', '<dt>RIS')],
  ['citable sharesTitle', '1/item-5/index.html', put('&quot;sharesTitle&quot;:true', '&quot;sharesTitle&quot;:false')],
  ['citable day', '1/item-5/index.html', put('&quot;day&quot;:null', '&quot;day&quot;:&quot;2024-01-01&quot;')],
  ['cover count', 'index.html', put('5 篇 · 150 项', '5 篇 · 105 项')],
  ['cover plan count', 'index.html', put('53 项', '35 项', 'class="contents"')],
  ['cover status', 'index.html', put('只有目录，正文缺', '全文', 'class="contents"')],
  ['cover h1', 'index.html', put('<h1>教育局2024', '<h1>教育局2023')],
  ['cover pdf link', 'index.html', put('education-2024.pdf"', '1/education-2024-1.pdf"', '<main')],
  ['home plan count', '../index.html', put('53 项', '35 项')],
  ['home status', '../index.html', put('只有目录，正文缺', '全文')],
  ['home group count', '../index.html', put('<p>5 篇 · 150 项', '<p>5 篇 · 105 项')],
  ['akn date', 'akn.xml', put('date="2024-01-01" name="year"', 'date="2023-01-01" name="year"')],
  [
    'akn alias',
    'akn.xml',
    put(
      '<FRBRalias value="https://yaodian.example/education-2024/"',
      '<FRBRalias value="https://yaodian.example/education-2023/"',
    ),
  ],
  [
    'akn plan alias',
    'akn.xml',
    put('https://yaodian.example/education-2024/1/"', 'https://yaodian.example/education-2024/2/"'),
  ],
  ['plain title', 'plain.txt', put('汇编(5篇)', '汇编(6篇)')],
  [
    'former page to',
    '3/item-21/index.html',
    put(/href="\/education-2024\/3\/(#[^"]*)?"/, 'href="/education-2024/2/"', '<p>'),
  ],
  ['former page words', '3/item-21/index.html', put('原文无', '原文有', '<main')],
];

export const IN_BOOK: readonly Row[] = [
  ['opf title', 'package.opf', put('<dc:title>教育局2024', '<dc:title>教育局2023')],
  ['opf id', 'package.opf', put('https://yaodian.example/education-2024/', 'https://yaodian.example/education-2023/')],
  ['opf sum', 'package.opf', put('sha256:2706', 'sha256:0000')],
  ['opf spine', 'package.opf', put(/<itemref idref="plan-1"\/>/, '')],
  [
    'opf spine order',
    'package.opf',
    (text) => text.replace(/(<itemref idref="plan-1"[^>]*\/>\s*)(<itemref idref="plan-2"[^>]*\/>)/, '$2$1'),
  ],
  ['css hides', 'style.css', (text) => `${text}\np { display: none }\n`],
  ['css content', 'style.css', (text) => `${text}\np::before { content: "假" }\n`],
  ['title words', 'title.xhtml', put(/<p[^>]*>/, '<p>假')],
];
