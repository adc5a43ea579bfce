/** The measure words that may stand behind a figure, and what can go in front of them. */

const OF_MEASURE =
  '个百分点 百分点 平方公里 平方千米 平方米 平方厘米 立方米 立方厘米 千瓦时 千瓦 兆瓦 吉瓦 千伏安 千伏 兆帕 毫升 毫克 微克 微米 纳米 标准箱 标箱 EFLOPS PFLOPS Hz kHz MHz GHz MB GB TB PB Mbps Gbps kV kW MW GW km kg cm mm nm TEU 公里 千米 海里 英里 英尺 英寸 公顷 公斤 千克 毫米 厘米 分米 人次 人天 人年 车次 架次 班次 场次 航次 台次 件次 户次 批次 课时 学时 学分 小时 分钟 毫秒 星期 季度 人口 美元 欧元 日元 英镑 港元 港币 人民币 元 周岁 周年 年期 个月 个工作日 工作日 个自然日 自然日 个交易日 交易日 个小时 个学期 学期 个学年 学年 个季度 个星期 个课时 个学时 标准煤 字节 分贝 摄氏度';
const OF_THINGS =
  '个 斤 所 名 人 位 项 年 天 日 周 月 岁 期 篇 节 次 座 台 件 套 批 家 场 处 条 户 株 吨 克 度 倍 亩 米 辆 架 艘 只 头 张 份 册 本 部 幅 首 门 堂 轮 类 种 支 枝 朵 片 块 间 栋 幢 层 床 班 校 站 村 镇 乡 县 市 省 届 起 例 宗 笔 步 级 秒 里 成 枚 颗 棵 粒 匹 箱 瓶 桶 袋 盒 罐 盏 页 字 角 瓦 尾 羽 % ％ ‰ ℃';
/** Also the beginnings of words: 2700列, but not 5列入. */
const OF_THINGS_GUARDED = [
  'P(?![A-Za-z])',
  '款(?![项额])',
  '列(?![入为出席举])',
  '组(?![织建成合长])',
  '集(?![中体成团聚合约])',
  '回(?![升收归应落购])',
  '道(?![路德])',
  '口(?![岸])',
  '股(?![份权东票市价])',
  '段(?!时)',
  '分(?!之)',
  '席(?!卡)',
  '票(?![据价房])',
  '封(?!闭)',
  '升(?![至到级高])',
  '方(?![面案法式位向便针])',
];

/** Longer ones first, so that 万元 is not read as 万. */
export const UNITS: readonly string[] = [
  ...[...OF_MEASURE.split(' '), ...OF_THINGS.split(' ')].sort((a, b) => b.length - a.length),
  ...OF_THINGS_GUARDED,
];

/** Between a figure and its unit: 3.5万, 12亿. */
export const MULTIPLIERS = '十百千万亿';
