/**
 * A page of the site → the same page for a copy that is opened from a disk: every address within the site from this
 * page on, a folder's page named in full, and one plain script in place of its modules.
 */
import { Tokenizer } from 'htmlparser2';

const LINKING = new Set(['href', 'src', 'action']);
/** From a disk `'self'` means nothing to some browsers. What no page of ours does stays forbidden. */
const POLICY = "connect-src 'none'; worker-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'";

export interface PlacedPage {
  /** Below the site's root: `county/1/index.html`. */
  readonly path: string;
  readonly html: string;
}

/** `folder` is where the site lives on its host, `script` the plain script's path from the site's root. */
export function localizePage({ path, html }: PlacedPage, folder: string, script: string): string {
  let page = '';
  let at = 0;
  for (const { start, end } of findAddresses(html)) {
    page += html.slice(at, start) + localizeAddress(html.slice(start, end), path, folder);
    at = end;
  }
  return (page + html.slice(at))
    .replace(/<link rel="manifest" [^>]*>/, '')
    .replace(/<script type="module" src="[^"]*"><\/script>/g, '')
    .replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*"/, (_, head) => `${head}${POLICY}"`)
    .replace(
      /(<meta http-equiv="refresh" content="0; url=)([^"]*)"/,
      (_, head, url) => `${head}${localizeAddress(url, path, folder)}"`,
    )
    .replace('</head>', () => `<script defer src="${localizeAddress(folder + script, path, folder)}"></script></head>`);
}

/** Where in a page the values of its addresses stand. */
function findAddresses(html: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let name = '';
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onattribname(from, to) {
        name = html.slice(from, to).toLowerCase();
      },
      // Once for each value, entities and all.
      onattribdata(start, end) {
        if (LINKING.has(name)) found.push({ start, end });
      },
      onattribend: ignore,
      onattribentity: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return found;
}

const HOST = 'https://host.invalid';

/** An address as the page at `path` writes it → from that page on, in a copy on a disk. */
export function localizeAddress(address: string, path: string, folder: string): string {
  if (address.startsWith('#') || /^[a-z][a-z\d+.-]*:/i.test(address)) return address;
  const url = new URL(address.replaceAll('&amp;', '&'), HOST + folder + path);
  if (url.origin !== HOST || !url.pathname.startsWith(folder)) return address;
  const target = url.pathname.slice(folder.length).replace(/(^|\/)$/, '$1index.html');
  return relativePath(path, target) + (url.search + url.hash).replaceAll('&', '&amp;');
}

function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}
