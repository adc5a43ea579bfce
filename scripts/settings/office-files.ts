/**
 * What an office adds to the site from beside its seeds: its logo, and one style sheet, made of its accent colour and
 * its own CSS. Both are named by their content, so that browsers may keep them.
 */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { SiteSettings } from '../../src/model/settings/settings.ts';
import { readBytes, readTextFile } from '../shell/disk/read-file.ts';
import type { EmittedFile } from '../shell/emitted-file.ts';
import { placeOfPath } from '../shell/json-places.ts';
import { Refusal } from '../shell/refusal.ts';
import { lighten } from './accent.ts';
import { SITE_FILE } from './read-settings.ts';

/** What an office has put beside its seeds to dress the site: its logo, its style sheet. */
export interface OfficeFiles {
  readonly files: readonly EmittedFile[];
  /** Paths from the site's root, or null. */
  readonly logoFile: string | null;
  readonly styleFile: string | null;
}

const LARGEST_LOGO = 1_000_000;
const LARGEST_STYLE = 500_000;
const USUAL_ACCENT = '#a8201a';

/** Throws a `Refusal` where a file is missing, too large, or not what its name says. */
export async function readOfficeFiles(dir: string, settings: SiteSettings): Promise<OfficeFiles> {
  const logo = settings.logo === '' ? undefined : await readLogo(dir, settings.logo);
  const style = writeStyle(settings.accent, settings.css === '' ? '' : await readStyle(dir, settings.css));
  const styleSheet = style === '' ? undefined : named('office', '.css', Buffer.from(style));
  const pathOf = (file: EmittedFile | undefined): string | null => (file === undefined ? null : `/${file.path}`);
  return {
    files: [logo, styleSheet].filter((file) => file !== undefined),
    logoFile: pathOf(logo),
    styleFile: pathOf(styleSheet),
  };
}

/** Throws a `Refusal` at the field that names the file where it cannot be had. */
async function readNamed(dir: string, field: 'logo' | 'css', file: string): Promise<Buffer> {
  try {
    return await readBytes(dir, file);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const settings = await readTextFile(dir, SITE_FILE);
    throw new Refusal({
      file: SITE_FILE,
      ...placeOfPath(settings, [field]),
      found: `${field} 所写的 ${file} 用不了：${error.detail.found}`,
      expected: '种子文件夹里一个文件的名字',
      todo: `把 ${file} 放进种子文件夹，或改正 ${field}`,
    });
  }
}

function named(name: string, ending: string, content: Buffer): EmittedFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return { path: `assets/${name}.${hash}${ending}`, content };
}

/** How each kind of picture begins. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  '.png': /^\x89PNG\r\n\x1a\n/,
  '.jpg': /^\xff\xd8\xff/,
  '.webp': /^RIFF[\s\S]{4}WEBP/,
  '.svg': /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>[]*>\s*)?<svg[\s>]/,
};
/** What a picture from a drawing program has no need of. */
const RE_ACTIVE =
  /<script|<foreignObject|\son\w+\s*=|javascript:|<!ENTITY|(?:href|src)\s*=\s*["'](?!#|data:image\/(?:png|jpeg|webp))/i;

async function readLogo(dir: string, file: string): Promise<EmittedFile> {
  const bytes = await readNamed(dir, 'logo', file);
  const ending = extname(file).toLowerCase().replace('.jpeg', '.jpg');
  const todo = '换一个图片文件，或从 site.json 里删去 logo';
  if (bytes.length > LARGEST_LOGO) {
    throw new Refusal({ file, found: `标志有 ${Math.ceil(bytes.length / 1000)} KB`, expected: '不超过 1000 KB', todo });
  }
  const head = bytes.toString('latin1');
  if (!BEGINNINGS[ending]?.test(head)) throw new Refusal({ file, found: `内容不是 ${ending} 图片`, todo });
  if (ending === '.svg' && RE_ACTIVE.test(head)) {
    throw new Refusal({ file, found: '图片里有脚本或外部链接', expected: '只有图形的 SVG', todo });
  }
  return named('logo', ending, bytes);
}

async function readStyle(dir: string, file: string): Promise<string> {
  const bytes = await readNamed(dir, 'css', file);
  const css = bytes.toString('utf8').replace(/^\ufeff/, '');
  const todo = '改正样式文件，或从 site.json 里删去 css';
  if (bytes.length > LARGEST_STYLE) {
    throw new Refusal({ file, found: `样式有 ${Math.ceil(bytes.length / 1000)} KB`, expected: '不超过 500 KB', todo });
  }
  const outside = /@import|url\(\s*["']?(?!data:|#)|expression\(/i.exec(css);
  if (outside === null) return css;
  const line = css.slice(0, outside.index).split('\n').length;
  throw new Refusal({
    file,
    line,
    found: `样式要从别处取文件（${outside[0]}…）`,
    expected: '不引用别的文件的样式',
    todo,
  });
}

const use = (colour: string): string => `--red:${colour};--link:${colour}`;

function writeStyle(accent: string, css: string): string {
  const colour =
    accent.toLowerCase() === USUAL_ACCENT
      ? ''
      : `:root{${use(accent)}}\n@supports (color:light-dark(#000,#fff)){:root{${use(`light-dark(${accent},${lighten(accent)})`)}}}\n`;
  return colour + css;
}
