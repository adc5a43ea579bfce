/**
 * Deliberate changes of what a site says and publishes of its own: the frame of its pages, their words, names and numbers
 * beside the texts, and the files that hold no words of a source.
 */
import { put, type Row } from './finished-changes.ts';

export const OF_THE_SITE: readonly Row[] = [
  ['a word of the foot', '../404.html', put('逐字发布', '择要发布')],
  ['where the foot leads', '1/index.html', put('href="/about/"', 'href="/search/"', '<footer')],
  ['the language of the foot', 'index.html', put('class="site" lang="zh-Hans"', 'class="site" lang="en"')],
  ['a word of the bar', 'print/index.html', put('<summary>显示', '<summary>隐藏')],
  ['the words in the search box', '2/index.html', put('placeholder="搜索任意词句"', 'placeholder="搜索全部网站"')],
  ['where the search box leads', '1/item-5/index.html', put('action="/search/"', 'action="/find/"')],
  ['where the text begins', '1/index.html', put('class="skip" href="#text"', 'class="skip" href="#toc"')],
  ['another plan in the bar', '2/index.html', put('（汇编第2篇）</a></p>', '（汇编第1篇）</a></p>')],
  ['something put into the bar', 'index.html', put('</header>', '<a href="/x/">甲</a></header>')],
  ['a second main part', 'targets/index.html', put('</main>', '</main><main>乙</main>')],
  ['an aria-label', '1/index.html', put('aria-label="本篇目录"', 'aria-label="本篇勘误"')],
  ['an aria-label of a table’s part', 'targets/index.html', put(/aria-label="时限图"/, 'aria-label="罚款图"')],
  ['the first page’s title', '../index.html', put('<h1>工作要点汇编', '<h1>工作总结汇编')],
  ['a heading of the cover', 'index.html', put('阅读与打印', '阅读与投稿')],
  ['what may be printed', 'print/index.html', put('选择要打印的内容', '选择要删除的内容')],
  ['a way of the cover', 'index.html', put('href="/education-2024/changes/"', 'href="/education-2024/source/"')],
  [
    'a file of the cover',
    'index.html',
    put('href="/education-2024/akn.xml"', 'href="/education-2024/plain.txt"', '<main'),
  ],
  ['another form of it', 'index.html', put('href="/education-2024/akn.xml"', 'href="/education-2024/plain.txt"')],
  ['the size of the EPUB', 'index.html', put(/(EPUB 电子书<\/a>（)\d+/, '$11')],
  ['the address on paper', '1/index.html', put(/(printed-address"[^>]*>https:[^（]*)1\//, '$12/')],
  ['a plan to choose', '../compare/index.html', put('value="education-2024/2"', 'value="education-2024/3"')],
  ['a comparison to choose', '../compare/index.html', put('compare/1-2/"', 'compare/1-3/"', '<nav')],
  ['the phrases of a topic', '../topics/teachers/index.html', put('教师队伍、师德', '教师队伍、师风')],
  ['the title of a topic', '../topics/teachers/index.html', put('<h1>教师', '<h1>教育')],
  ['a plan without a topic', '../topics/teachers/index.html', put(/<p class="note">没有.*?<\/p>/, '')],
  ['what an unknown address lists', '../404.html', put('（5 篇，150 项）', '（5 篇，15 项）')],
  ['where an unknown address leads', '../404.html', put('href="/about/#policy"', 'href="/about/#reuse"')],
  ['a promise about addresses', '../about/index.html', put('长期有效', '一年有效')],
  ['the example of an address', '../about/index.html', put('/1/#item-27"', '/1/#item-26"', '<dl')],
  ['the example of a citation', '../about/index.html', put('/1/#item-27</code>', '/1/#item-26</code>')],
  [
    'the example of a program',
    '../about/index.html',
    put('/education-2024/items.csv</span>', '/other/items.csv</span>'),
  ],
  ['what the search lists', '../search/index.html', put('href="/education-2024/"', 'href="/education-2023/"')],
  ['what the search asks for', '../search/index.html', put('aria-label="词句"', 'aria-label="口令"')],
  ['an attribute without quotes', '1/index.html', put('<p>实施课程', '<p id=x>实施课程')],
  ['a character by name', '1/index.html', put('开齐', '&zwj;开齐')],
  ['a schema', 'index.schema.json', put('"string"', '"number"')],
  ['the schema of addresses', '../addresses.schema.json', put('"string"', '"number"')],
  ['a version in the bill of materials', '../bom.cdx.json', put(/"version": "(\d)/, '"version": "9$1', '"components"')],
  ['a sum in the bill of materials', '../bom.cdx.json', put(/"content": "../, '"content": "00')],
  ['the name of what is installed', '../manifest.webmanifest', put('"name":"要点"', '"name":"要闻"')],
  ['where it starts', '../manifest.webmanifest', put('"start_url":"/"', '"start_url":"/x/"')],
  ['the site’s mark', '../favicon.svg', put('fill="', 'stroke="')],
  ['a program of all pages', '../appearance.js', (text) => `${text};`],
  ['what is kept without a network', '../sw.js', put('"about/"', '"abort/"')],
  ['the page without a network', '../sw.js', put('没有存下', '没有交费')],
  ['another mode of browsers', 'index.html', put('<!DOCTYPE html>', '')],
];

/** Tags that no component writes there, and notes that the model does not yield, though each word is the site's own. */
export const OF_THE_TAGS: readonly Row[] = [
  ['all of a page hidden', '1/index.html', put('<html lang', '<html hidden lang')],
  ['all of a page turned round', '1/item-5/index.html', put('<html lang="zh-Hans"', '<html lang="zh-Hans" dir="rtl"')],
  ['a main part hidden', '1/index.html', put('<main id="main"', '<main id="main" hidden')],
  ['a main part hidden in capitals', '../index.html', put('<main id="main"', '<main id="main" HIDDEN')],
  ['an entry hidden', '1/item-5/index.html', put('<article id="text"', '<article id="text" style="opacity:0"')],
  ['a title hidden', '1/item-5/index.html', put('<h1>', '<h1 class="visually-hidden">')],
  ['a 目录 hidden', '1/index.html', put('class="toc"', 'hidden class="toc"')],
  ['findings hidden', 'index.html', put('class="findings"', 'hidden class="findings"')],
  ['a list counted otherwise', 'index.html', put('<ol>', '<ol start="2">')],
  ['lines counted otherwise', 'source/index.html', put('<ol class="lines"', '<ol start="5" class="lines"')],
  ['another encoding', '1/index.html', put('charset="utf-8"', 'charset="gbk"')],
  ['a program in a tag', '1/index.html', put('<p>实施课程', '<p onclick="x()">实施课程')],
  ['another language', '1/index.html', put('<p>实施课程', '<p lang="en">实施课程')],
  ['words that are not to be translated', '1/index.html', put('<p>实施课程', '<p translate="no">实施课程')],
  ['a paragraph in the form of a note', '1/index.html', put('<p>实施课程', '<p class="note">实施课程')],
  ['quotation marks of the browser', '1/index.html', put('实施课程', '<q>实施</q>课程')],
  ['bold words', '1/index.html', put('实施课程', '<b>实施</b>课程')],
  ['words raised', '1/item-5/index.html', put('实施课程', '<sup>实施</sup>课程')],
  ['a button among words', '1/index.html', put('实施课程', '<button>实施</button>课程')],
  ['a field among words', '1/index.html', put('实施课程', '<input value="假">实施课程')],
  ['own words as a note', '1/index.html', put('<p>实施课程', '<p class="note" data-note>删去</p><p>实施课程')],
  ['a year as a note', '1/index.html', put('<p>实施课程', '<p class="note" data-note>2023</p><p>实施课程')],
  ['a cross as a note', '1/index.html', put('<p>实施课程', '<p class="note" data-note>×</p><p>实施课程')],
  ['another tongue above the title', '1/index.html', put('<h1', '<p class="note" data-note>Draft</p><h1')],
  [
    'a part said to be lacking',
    '1/item-5/index.html',
    put('</article>', '<p class="note">原文至此中断。</p></article>'),
  ],
  ['own words beside the way to the source', '1/item-5/index.html', put('class="facts">', 'class="facts">不用')],
  ['what findings are', 'index.html', put('不作改动；', '')],
  ['whose findings they are', 'index.html', put('<h3>全书', '<h3>全站')],
];

/** The site's own words, elements and looks, each where it is not theirs; and data otherwise than to the byte. */
export const OF_OTHER_PLACES: readonly Row[] = [
  [
    'another note behind an entry',
    '1/item-5/index.html',
    put('</article>', '</article><p class="note">原文有残缺。</p>'),
  ],
  [
    'a second button to the 目录',
    '1/index.html',
    put('<article', '<a class="toc-button" href="#toc">目录</a><article'),
  ],
  ['the address said on the cover', 'index.html', put('<p>网址 education-2024</p>', '<p>网址 education-2023</p>')],
  ['a state that looks like another', 'index.html', put('status complete', 'status truncated')],
  ['the first page’s heading cut short', '../index.html', put(/<h1>[^<]*<\/h1>/, '<h1>汇编</h1>')],
  [
    'a bound as a note on figures',
    'targets/index.html',
    put('<p class="note">', '<p class="note">不少于</p><p class="note">'),
  ],
  [
    'a sentence of one index on another page',
    'index/index.html',
    put('</main>', '<p class="note">原文没有提到</p></main>'),
  ],
  ['a paragraph more of changes', 'changes/index.html', put('</main>', '<p>原文无</p></main>')],
  ['an item that is printed as a part', 'print/index.html', put('<p class="k-item"', '<p class="k-part"')],
  ['a comment', '1/index.html', put('<!DOCTYPE html>', '<!DOCTYPE html><!-- 甲 -->')],
  ['a comment in an entry', '1/item-5/index.html', put('<article id="text">', '<article id="text"><!-- 旧稿 -->')],
  ['an English sentence on the first page', '../index.html', put('</main>', '<p>See other.example</p></main>')],
  ['an English word on the source’s page', 'source/index.html', put('</main>', '<p>Line 5 is wrong</p></main>')],
  ['a promise cut short', '../404.html', put('发布过的地址不会失效', '发布过的地址')],
  ['a line end of the model', 'index.json', put(/}\s*$/, '} ')],
  ['a mark of the encoding', 'items.csv', put('\ufeff', '')],
  ['an empty line of the plain text', 'plain.txt', put('\n\n\n', '\n\n')],
  ['another encoding of Akoma Ntoso', 'akn.xml', put('encoding="UTF-8"', 'encoding="GBK"')],
  ['a head of the figures', 'targets.csv', put('类别,篇', '篇,类别')],
];

/** What is said of prints is proven where they are read. */
export const OF_PRINTS: readonly Row[] = [
  ['the pages of the book', 'index.html', put(/（\d+ 页/, '（999 页')],
  ['the size of the book', 'index.html', put(/(PDF<\/a>（\d+ 页，)\d+/, '$11')],
  ['the pages of a plan', '2/index.html', put(/PDF（\d+ 页/, 'PDF（998 页')],
];

export const OF_THE_BOOK: readonly Row[] = [
  ['the day of its last change', 'package.opf', put(/(dcterms:modified">)20\d\d/, '$12001')],
];
