/** Proof of what the Akoma Ntoso file says of each work: its permanent address, and its day or year as the source has it. */
import { compilationUrl } from '../../../src/model/address/address.ts';
import { readDay, readYear } from '../../../src/model/plan/plan-date.ts';
import { compareValue } from '../line.ts';
import type { Made } from '../made-site.ts';
import { decodeEntities } from '../readers/entities.ts';

/** Of work, expression and manifestation. */
const TIMES = 3;

export function checkAknMeta(xml: string, { compilation, file, pathOf }: Made): void {
  const { title, plans } = compilation;
  const works = [{ url: compilationUrl(compilation.compilation), title, date: null, issuer: null }, ...plans];
  const list = (re: RegExp): string =>
    [...xml.matchAll(re)].map(([, value = '']) => pathOf(decodeEntities(value))).join(' ');
  const each = (values: readonly string[]): string => values.flatMap((value) => Array(TIMES).fill(value)).join(' ');
  const days = works.map((work) => readDay(work.date) ?? dayOfYear(readYear(work.title)));
  compareValue(file, 'akn.xml 的地址 ', each(works.map(({ url }) => url)), list(/<FRBRalias value="([^"]*)"/g));
  compareValue(file, 'akn.xml 的日期 ', each(days), list(/<FRBRdate date="([^"]*)"/g));
  const issuers = works.map(({ issuer }) => issuer ?? '未载明').join(' ');
  compareValue(
    file,
    'akn.xml 的发文机关 ',
    issuers,
    list(/<TLCOrganization eId="[^"]*-issuer"[^>]* showAs="([^"]*)"/g),
  );
}

/** The year that a title names stands for its first day. */
const dayOfYear = (year: number | null): string => `${year ?? '0001'}-01-01`;
