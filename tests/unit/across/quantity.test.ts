import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../scripts/across/quantity.ts';

const read = (text: string): string[] =>
  findQuantities(text).map(({ printed, from, to, unit, comparison, per }) =>
    [printed, from === to ? from : `${from}..${to}`, unit, ...comparison, ...(per === null ? [] : [per])].join(' '),
  );

describe('figures', () => {
  it.each([
    ['入园率达到94.5%以上', ['94.5% 94.5 % 达到 以上']],
    ['招生人数达到9.5万人', ['9.5万人 95000 人 达到']],
    ['评选700-800人', ['700-800人 700..800 人']],
    ['解决6600多万农村人口饮水', ['6600多万 66000000 ']],
    ['分别高4.2和0.7个百分点', ['4.2 4.2 个百分点', '0.7个百分点 0.7 个百分点']],
    ['减少1/3以上', ['1/3 0.3333333333333333  减少 以上']],
    ['进入世界前1%', ['1% 1 % 前']],
    ['每个镇至少创建1所公办园', ['1所 1 所 至少']],
    ['总投资33,120万元', ['33,120万元 331200000 元']],
    ['落实每两周1次心理课', ['1次 1 次 每两周']],
    ['每月开展一次宣讲', ['一次 1 次 每月']],
    ['每年召开会议不少于十二次', ['十二次 12 次 不少于 每年']],
    ['入园率达到９４．５％', ['９４．５％ 94.5 % 达到']],
    ['管线长度（12公里）', ['12公里 12 公里']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('no figures', () => {
  it.each([
    '组织第27届宣传周',
    '“12991”工作思路',
    '实施“1+X”',
    '2024年',
    '8月底前',
    '3月5日',
    '部署IPv6网络',
    '四项计划',
    '〔2024〕5号',
    'PM2.5平均浓度',
    '第三批',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
