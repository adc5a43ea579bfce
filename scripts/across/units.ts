/** The measure words that may stand behind a figure, and what can go in front of them. */

/** Longer ones first, so that 万元 is not read as 万. */
export const UNITS: readonly string[] = [
  ...'个百分点 平方公里 平方千米 平方米 立方米 千瓦时 千瓦 兆瓦 吉瓦 千伏 毫升 毫克 微克 标准箱 kHz MHz GHz GB TB PB Mbps Gbps kV kW MW GW km kg cm mm TEU 公里 千米 公顷 公斤 千克 毫米 厘米 人次 人天 课时 学时 学分 小时 分钟 人口 美元 元 周岁 周年 个月 工作日 标准煤'.split(
    ' ',
  ),
  ...'个 斤 所 名 人 位 项 年 天 日 周 月 岁 期 篇 节 次 座 台 件 套 批 家 场 处 条 户 株 吨 度 倍 亩 米 辆 架 艘 只 头 张 份 册 本 部 幅 首 门 堂 轮 类 种 支 片 块 间 栋 幢 层 床 班 校 站 村 镇 县 市 起 例 宗 笔 步 分 级 秒 里 成 枚 颗 棵 粒 匹 箱 瓶 盏 页 字 瓦 % ％ ‰ ℃'.split(
    ' ',
  ),
].sort((a, b) => b.length - a.length);

/** Between a figure and its unit: 3.5万, 12亿. */
export const MULTIPLIERS = '十百千万亿';
