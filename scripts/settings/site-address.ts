/** The site's own address, as an editor gives it, checked. */
import { Refusal } from '../shell/refusal.ts';

export interface SiteAddress {
  /** `https://host.gov.cn`; empty where the site has no address. */
  readonly origin: string;
  /** `/` or `/plans/`. */
  readonly folder: string;
}

export const NO_ADDRESS: SiteAddress = { origin: '', folder: '/' };

export const ALLOWED_ADDRESS = '以 https:// 或 http:// 开头的完整网址，可以带子文件夹，如 https://host.gov.cn/plans/';
const RE_FOLDER = /^\/(?:[\w.~-]+\/)*$/;

/** What is wrong with an address; undefined where nothing is. */
export function faultOfAddress(text: string): string | undefined {
  if (text.trim() === '') return '网址是空的';
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return `“${text}”前面缺少 https://`;
  if (!/^https?:\/\//i.test(text)) return `“${text}”不是网页的网址`;
  if (/\s|\\/.test(text)) return `“${text}”里有空格或反斜杠`;
  if (!URL.canParse(text)) return `“${text}”不是网址`;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return `“${text}”里带着用户名或口令`;
  if (/[?#]/.test(text)) return `“${text}”里带着 ? 或 #`;
  const written = text.replace(/^https?:\/\/[^/]*/i, '');
  if (/(?:^|\/)\.{1,2}(?:\/|$)/.test(written) || !RE_FOLDER.test(folderOf(url)))
    return `“${text}”的子文件夹里有不能用的字`;
  return undefined;
}

/** Throws a `Refusal` that speaks of `place`, where the address was given. */
export function readSiteAddress(text: string, place: { file: string; line?: number; column?: number }): SiteAddress {
  const found = faultOfAddress(text);
  if (found !== undefined)
    throw new Refusal({ ...place, found, expected: ALLOWED_ADDRESS, todo: '改正网址后再运行；还没有网址就不要写' });
  const url = new URL(text);
  return { origin: url.origin, folder: folderOf(url) };
}

const folderOf = ({ pathname }: URL): string => (pathname.endsWith('/') ? pathname : `${pathname}/`);
