import { describe, expect, test } from 'vitest';
import { isFurniture, isPageNumber } from '../../../../scripts/parse/facts/furniture.ts';

/** Words that stand alone on a line, or in front of a colon. */
const BUTTONS =
  '下载 打印 全屏 收藏 关闭 加大 还原 减小 放大 缩小 大 中 小 默认 分享 分享到 点赞 分享到微信 分享到微博 复制 复制链接 转发 纠错 我要纠错 保存 保护视力色 语音播报 朗读 播报 听全文 无障碍 浏览 微信 微博 QQ空间 关闭窗口 打印本页 关闭本页 打印此页 返回 扫一扫 扫一扫在手机打开当前页 扫一扫在手机上查看当前页面 分享让更多人看到';
const LABELS =
  '文档编号 上传时间 格式 页数 大小 文件名称 文件编号 文档类型 文件类型 发文机关 发文机构 制发机构 制定机关 内容概述 发文单位 发布机关 生效日期 实施日期 时效性 效力级别 文号 发文字号 法宝引证码 来源 信息来源 文章来源 稿件来源 发布日期 发布时间 发布机构 发布单位 发布人 发文日期 成文日期 公开日期 生成日期 更新日期 更新时间 添加时间 录入时间 时间 日期 作者 编辑 责任编辑 责编 校对 审核 审校 记者 摄影 撰稿 供稿 供稿单位 阅读 阅读次数 阅读量 浏览次数 浏览量 点击 点击次数 点击量 点击数 访问 访问次数 访问量 点击率 分类 索引号 主题分类 主题词 公文种类 文号标识 有效性 关键词 标签 原文链接 原文下载 附件下载 文件下载 查看原文 阅读原文 网址 链接';
const NEIGHBOURS =
  '上一篇 下一篇 上一条 下一条 相关链接 相关新闻 相关文章 相关报道 相关阅读 相关文件 相关文档 相关解读 相关附件 相关政策 扩展阅读 延伸阅读 推荐阅读 猜你喜欢 热门 更多 返回首页 返回顶部 返回列表 返回上一页 回到顶部';

describe('furniture', () => {
  test.each(BUTTONS.split(' '))('a button: %s', (word) => {
    expect(isFurniture(word)).toBe(true);
    expect(isFurniture(`【${word}】`)).toBe(true);
    expect(isFurniture(`要${word}好各类资料`)).toBe(false);
  });
  test.each(LABELS.split(' '))('a label: %s', (word) => {
    expect(isFurniture(`${word}：某某`)).toBe(true);
    expect(isFurniture(`按照${word}：某某`)).toBe(false);
  });
  test.each(NEIGHBOURS.split(' '))('another page: %s', (word) => {
    expect(isFurniture(word)).toBe(true);
    expect(isFurniture(`${word}：某某通知`)).toBe(true);
    expect(isFurniture(`加强${word}`)).toBe(false);
  });
  test.each([
    '当前位置：首页 > 政务公开',
    '您所在的位置：首页',
    '首页 > 政务公开',
    '首页 » 规划',
    '政务公开 > 规划计划 > 年度计划',
    '【字号：大 中 小】',
    '[大] [中] [小]',
    'VIP专享',
    '侵权投诉',
    '海报',
    '1024+',
    '3.5MB',
    '12页',
    '扫描二维码关注',
    '用微信扫描',
    '】',
    '*来源：某某',
    '某某方案.docx',
    '某某方案.pdf(12页)',
    '- [某某方案.doc](a)',
    '《某某方案》由会员分享，可在线阅读',
    '文档：某某',
    '基本信息',
    '》点击图片放大',
    '×',
    '新华社北京3月5日电',
    '本报北京讯',
    '（记者 陈某）',
    '会议现场。 新华社记者 陈某 摄',
    '原文下载：某某',
    '某某县人民政府主办',
    'ICP备12345号',
    '政策全文',
    '- 3 -',
    '第3页',
    '第3页 共9页',
    '3/9',
    '————',
    '* * *',
  ])('%s', (line) => {
    expect(isFurniture(line)).toBe(true);
  });
  test.each([
    '一、首页改版',
    '来源可靠的数据',
    '本报告由县委研究室起草',
    '第3页的内容。',
    '3/9以上的村',
    '各单位的位置：镇区',
    '加大投入',
    '打印机管理',
    '——坚持党的领导',
    '新华社区治理',
  ])('not %s', (line) => {
    expect(isFurniture(line)).toBe(false);
  });
  test('a long line is text', () => {
    expect(isFurniture(`来源：${'某'.repeat(120)}`)).toBe(true);
    expect(isFurniture(`来源：${'某'.repeat(200)}`)).toBe(false);
  });
});

test.each(['3', '- 3 -', '— 12 —', '第3页', '３页', 'II', 'I I', '第3页 共9页', '第3页/共9页'])(
  '%s is a page',
  (line) => {
    expect(isPageNumber(line)).toBe(true);
  },
);
test.each(['12345', '3.', '3页的', 'VC', '第三页', ''])('%s is none', (line) => {
  expect(isPageNumber(line)).toBe(false);
});
