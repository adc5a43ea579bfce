/** What `npm run dev` answers beside Astro's pages: the search's files, the seeds on the disk, and words for files of a build. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import { outOfSite, siteFolder } from '../../src/model/address/site-path.ts';
import { DESK_FOLDER } from '../../src/model/desk.ts';
import type { EmittedFile } from '../shell/emitted-file.ts';
import { showSeed } from './seed-page.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};
/** What only a build makes. */
const RE_BUILT =
  /^\/(?:[a-z0-9-]+\/(?:\d+\/)?[^/]+\.(?:pdf|epub|csv|xml|txt|json|png|docx|md)|(?:feed|sitemap|opensearch)\.xml|addresses(?:\.schema)?\.json)$/;

export interface DeskServer {
  readonly integration: AstroIntegration;
  /** Lets every page that is looked at load anew. */
  readonly reload: () => void;
}

/** `find` gives a file by its path from the site's root. */
export function serveDesk(seeds: string, find: (path: string) => EmittedFile | undefined): DeskServer {
  let reload = (): void => undefined;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(siteFolder())) return false;
    const path = outOfSite(pathname);
    const file = find(path);
    if (file !== undefined) return end(response, 200, TYPES[extname(path)] ?? 'application/octet-stream', file.content);
    if (path.startsWith(DESK_FOLDER)) {
      const page = await showSeed(seeds, decodeURIComponent(path.slice(DESK_FOLDER.length)));
      return end(response, page === undefined ? 404 : 200, 'text/html', page ?? '这个文件不能逐行显示');
    }
    if (!RE_BUILT.test(path) || path.startsWith('/src/') || path.startsWith('/node_modules/')) return false;
    return end(
      response,
      404,
      'text/html',
      `<meta charset="utf-8"><p>${basenameOf(path)} 由 npm run build 生成；npm run dev 里没有。</p>`,
    );
  };
  return {
    reload: () => reload(),
    integration: {
      name: 'yaodian-desk',
      hooks: {
        'astro:server:setup': ({ server }) => {
          reload = () => server.ws.send({ type: 'full-reload' });
          server.middlewares.use((request, response, next) => {
            answer(request, response).then((isAnswered) => (isAnswered ? undefined : next()), next);
          });
        },
      },
    },
  };
}

function end(response: ServerResponse, status: number, type: string, content: string | Uint8Array): true {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' }).end(content);
  return true;
}

const basenameOf = (path: string): string => path.replace(/^.*\//, '').replace(/[^\w.-]/g, '');
