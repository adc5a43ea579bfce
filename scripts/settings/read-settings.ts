/**
 * Reads `site.json` in the folder of seeds, where there is one. What may stand in it, what it is for and what holds where
 * it is left out stands in site.schema.json, in Chinese.
 *
 * The environment's YAODIAN_SITE comes before the file's `address`: a trial copy of a site has another one.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { SiteSettings } from '../../src/model/settings/settings.ts';
import { listFolder, readTextFile } from '../shell/disk/read-file.ts';
import { jsonFile } from '../shell/json-file.ts';
import { Refusal } from '../shell/refusal.ts';
import { lacksContrast } from './accent.ts';
import { ALLOWED_ADDRESS, faultOfAddress, NO_ADDRESS, readSiteAddress, type SiteAddress } from './site-address.ts';

export const SITE_FILE = 'site.json';

const SCHEMA_FILE = new URL('site.schema.json', import.meta.url);

const siteFile = jsonFile<SiteSettings>({
  schema: JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as object,
  formats: { link: isLink, 'time-zone': isTimeZone, 'date-or-less': isDateOrLess },
  expected: `照 scripts/settings/${basename(SCHEMA_FILE.pathname)} 里的说明`,
  todo: '改正后再运行；不写的字段用默认值',
  isSeen: true,
});

export interface ReadSettings {
  readonly settings: SiteSettings;
  readonly address: SiteAddress;
}

/** All defaults where the folder has no such file. Throws a `Refusal` that names the field that is wrong. */
export async function readSettings(
  dir: string,
  { YAODIAN_SITE }: NodeJS.ProcessEnv = process.env,
): Promise<ReadSettings> {
  const isThere = (await listFolder(dir)).some(({ name }) => name === SITE_FILE);
  const text = isThere ? await readTextFile(dir, SITE_FILE) : '{}';
  const settings = parseSettings(text);
  if (YAODIAN_SITE !== undefined)
    return { settings, address: readSiteAddress(YAODIAN_SITE, { file: `YAODIAN_SITE=${YAODIAN_SITE}` }) };
  return {
    settings,
    address: settings.address === '' ? NO_ADDRESS : readSiteAddress(settings.address, { file: SITE_FILE }),
  };
}

/** The text of a `site.json`. Throws a `Refusal` that names field and line. */
export function parseSettings(text: string): SiteSettings {
  const settings = siteFile.read(text, SITE_FILE);
  const fault = settings.address === '' ? undefined : faultOfAddress(settings.address);
  if (fault !== undefined) throw siteFile.refuse(text, SITE_FILE, ['address'], `address：${fault}`, ALLOWED_ADDRESS);
  const contrast = lacksContrast(settings.accent);
  if (contrast !== null) {
    const found = `accent 的颜色 ${settings.accent} 太浅，在纸色上看不清（对比度 ${contrast}）`;
    throw siteFile.refuse(text, SITE_FILE, ['accent'], found, '对比度 4.5 以上的深色，如 "#a8201a"、"#1d4f91"');
  }
  return settings;
}

/** Throws a `Refusal` where the settings speak of a compilation that has no seed. `names` are those that have. */
export function refuseStrangers({ compilations }: SiteSettings, names: readonly string[]): void {
  const stranger = Object.keys(compilations).find((name) => !names.includes(name));
  if (stranger === undefined) return;
  throw new Refusal({
    file: SITE_FILE,
    found: `compilations 里的“${stranger}”没有种子`,
    expected: names.join('、'),
    todo: `把“${stranger}”改成种子的文件名（不带结尾），或删去这一段`,
  });
}

function isLink(text: string): boolean {
  return text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text));
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

function isDateOrLess(text: string): boolean {
  if (text === '' || /^\d{4}$/.test(text)) return true;
  const [, month, day = '01'] = /^\d{4}-(\d\d)(?:-(\d\d))?$/.exec(text) ?? [];
  if (month === undefined) return false;
  const date = new Date(`${text.slice(0, 4)}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day) && date.getUTCMonth() + 1 === Number(month);
}
