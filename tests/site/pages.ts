/** The built pages, parsed once: what they link to and what they can be linked by. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

export interface SitePage {
  /** Its address on the site: `/education-2024/1/`. */
  readonly path: string;
  readonly ids: ReadonlySet<string>;
  /** Every address named in an attribute, as written. */
  readonly links: readonly string[];
  /** The text of `<script type="application/ld+json">`. */
  readonly linkedData: readonly string[];
  /** Whether it stands for an address of before, and leads on by itself. */
  readonly isFormer: boolean;
}

/** Every file below the folder, by its path from there. */
export function listFiles(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1));
}

export function readPages(site: string): SitePage[] {
  return listFiles(site)
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .map((file) => readPage(site, file));
}

function readPage(site: string, file: string): SitePage {
  const ids = new Set<string>();
  const links: string[] = [];
  const linkedData: string[] = [];
  let isData = false;
  let isFormer = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes.id !== undefined) ids.add(attributes.id);
      for (const key of ['href', 'src', 'action']) if (attributes[key] !== undefined) links.push(attributes[key]);
      if (attributes.property === 'og:image' || attributes.property === 'og:url') links.push(attributes.content ?? '');
      if (attributes['http-equiv'] === 'refresh') {
        isFormer = true;
        links.push((attributes.content ?? '').replace(/^.*url=/, ''));
      }
      isData = name === 'script' && attributes.type === 'application/ld+json';
    },
    ontext(text) {
      if (isData) linkedData.push(text);
    },
    onclosetag() {
      isData = false;
    },
  });
  parser.end(readFileSync(join(site, file), 'utf8'));
  const path = `/${file.replace(/(?:^|\/)index\.html$/, '/').replace(/^\//, '')}`;
  return { path, ids, links, linkedData, isFormer };
}

/** The paths that a reader comes to from the first page, link by link; of pages and other files. */
export function reachFrom(pages: readonly SitePage[], origin: string, folder = '/'): ReadonlySet<string> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const reached = new Set(['/']);
  for (const path of reached) {
    for (const link of byPath.get(path)?.links ?? []) {
      const url = new URL(link, origin + folder + path.slice(1));
      if (url.origin === origin && url.pathname.startsWith(folder))
        reached.add(decodeURIComponent(url.pathname.slice(folder.length - 1)));
    }
  }
  return reached;
}

/** Tells what is wrong with an address, seen from a page; undefined where it resolves. The site lives in `folder`. */
export function faultFinder(files: ReadonlySet<string>, pages: readonly SitePage[], origin: string, folder = '/') {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return (link: string, from: string): string | undefined => {
    if (/^(?:mailto|data):/.test(link)) return undefined;
    const url = new URL(link, origin + folder + from.slice(1));
    if (url.origin !== origin) return 'leads to another host';
    if (!url.pathname.startsWith(folder)) return 'leads out of the site';
    const path = decodeURIComponent(url.pathname.slice(folder.length - 1));
    const page = byPath.get(path);
    if (page === undefined) return files.has(path.slice(1)) ? undefined : 'no such file';
    const id = decodeURIComponent(url.hash.slice(1));
    return id === '' || page.ids.has(id) ? undefined : 'no such anchor';
  };
}
