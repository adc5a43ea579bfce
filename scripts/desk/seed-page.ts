/** A file of the seeds as it lies on the disk, line by line: where a refusal points, since no page shows what was refused. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { escapeXml } from '../outputs/xml.ts';

const STYLE =
  'body{font:1rem/1.8 sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem}li:target{background:#fff1cf;color:#000}';

/** `name` is the file's; undefined where there is none that can be read as lines. */
export async function showSeed(seeds: string, name: string): Promise<string | undefined> {
  const file = basename(name);
  if (!/\.(?:txt|md|json|css)$/.test(file)) return undefined;
  const bytes = await readFile(join(seeds, file)).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const lines = decode(bytes).split(/\r\n|\r|\n/);
  const rows = lines.map((line, i) => `<li id="L${i + 1}">${escapeXml(line)}</li>`).join('');
  return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>${escapeXml(file)}</title><style>${STYLE}</style><h1>${escapeXml(file)}</h1><ol>${rows}</ol>`;
}

/** Whatever it is: nothing may be refused here. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
