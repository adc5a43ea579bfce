/** Knows what only a web page puts around a text: its buttons, its owner, the way to other pages. */

/** The whole line tells a page by how it begins. */
const RE_BEGINS =
  /^[【[（(<\s#*·•-]*(?:责任编辑|责编|编辑[：:]|扫一扫|扫描二维码|打印(?:本页|此页|页面|文章|关闭)?(?=[】\])）\s|｜/：:]|$)|关闭(?:窗口|本页|页面)?(?=[】\])）\s|｜/]|$)|返回顶部|回到顶部|上一[篇条页]|下一[篇条页]|(?:相关|友情|推荐|快速)(?:链接|网站|报道|新闻|文章|文档|附件|阅读|稿件|信息|解读)(?:[：:\s>》].*)?$|热门推荐|猜你喜欢|附件(?:下载|列表)|原文下载|文件下载|点击下载|网站地图|网站标识码|网站声明|版权所有|版权声明|免责声明|隐私声明|主办(?:单位)?[：:]|承办(?:单位)?[：:]|政府网站找错|联系我们|关于我们|关于本站|使用帮助|网站建议|内容纠错|我要纠错|分享到?[：:\s]*$|网友评论|发表评论|点赞|E-?mail推荐|原文链接|粤?公网安备|您是第|手机版|电脑版|适老化|长者助手|无障碍(?:浏览)?[】\])\s]*$|首页\s*[>»›＞|/]|(?:您)?(?:当前|现在|所在)?(?:的)?(?:所在)?位置[：:])/i;
/** … or by what stands in it. */
const RE_HOLDS =
  /ICP备|公网安备|网站标识码|版权所有[\s：:©]|技术支持[：:]|建议使用.{0,20}浏览器|(?:门户网站|政府网|官网|官方网站)$|手机打开当前页|手机上查看|浏览(?:次数|量)[：:]|点击(?:数|次数|量)[：:]|【?字体[：:]/;
/** No longer line is looked at. */
const LIMIT = 120;

/** Of a web page, whatever stands beside it: what a page's owner writes of its site, or a button of its own. */
export function isOfSite(text: string): boolean {
  if (text.length > LIMIT || /[。；]$/.test(text.replace(/侵权.{0,20}[。]$/, ''))) return false;
  return RE_BEGINS.test(text) || RE_HOLDS.test(text);
}

/** The way to a page, and what stands beside it on each page of a site. */
const RE_WAY =
  /^(?:网站|本站)?首页(?=[\s>»›＞|/]|$)|^(?:您?(?:当前|现在|所在)?的?(?:所在)?位置)(?:是|为)?[：:]|^(?:搜索热词|热门搜索|无障碍|长者助手|适老化)|(?:门户网站|政府网|官网|官方网站)$/;

/** `当前位置：首页 > 政务公开`, or what else a site says above a text; a sentence is none. */
export const isWayHere = (text: string): boolean => text.length <= LIMIT && RE_WAY.test(text) && !/[。；]$/.test(text);

/** `1. 任务分解表.docx`: the name of a file that a page offers. */
const RE_FILE = /\.(?:docx?|pdf|wps|xlsx?|ofd|zip|rar)\]?(?:[（(].{0,60}[)）])?$/i;

/** The whole line ends in it; a note of its size in brackets may follow. */
export const isFileName = (text: string): boolean => text.length <= LIMIT && RE_FILE.test(text);
