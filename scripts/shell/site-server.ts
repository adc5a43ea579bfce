/**
 * Answers as a host of static files does: files, folders by their index.html, else the site's own 404 page; with the
 * headers that the site publishes. Where a path may lead, and parts of files, are the library's care.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import serveStatic from 'serve-static';
import { type HeaderRule, readHeaderRules, readSiteFolder } from './header-rules.ts';

/**
 * The files of `over`, a folder, stand before those of the site. A site that lives in a folder of its host is served
 * there, and the host's root leads to it.
 */
export function answerFrom(site: string, over?: string): RequestListener {
  const rules = readHeaderRules(site);
  const folder = readSiteFolder(site);
  const inSite = answerFiles(site);
  const inOver = over === undefined ? undefined : serveStatic(over, { cacheControl: false });
  return (request, response) => {
    const path = pathOf(request);
    setHeaders(response, path, rules);
    if (folder !== '/' && path === '/') return void response.writeHead(302, { Location: folder }).end();
    if (!enterFolder(request, path, folder)) return answerError(response, 404, site);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(response, site);
    // A part can be had by GET alone.
    if (request.method === 'HEAD') delete request.headers.range;
    if (inOver === undefined) inSite(request, response);
    else inOver(request, response, () => inSite(request, response));
  };
}

/** From here on the request's path is the site's; its own way of saying so, which redirects are made of, stays. */
function enterFolder(request: IncomingMessage & { originalUrl?: string }, path: string, folder: string): boolean {
  if (folder === '/') return true;
  const isWithin = path.startsWith(folder) || `${path}/` === folder;
  const { url = '/' } = request;
  request.originalUrl = url;
  request.url = `/${url.slice(url.indexOf(path) + folder.length)}`;
  return isWithin;
}

function setHeaders(response: ServerResponse, path: string, rules: readonly HeaderRule[]): void {
  response.setHeader('Cache-Control', 'no-cache');
  for (const { headers } of rules.filter((rule) => rule.path.test(path))) {
    for (const [name, value] of headers) response.setHeader(name, value);
  }
}

function refuseMethod(response: ServerResponse, site: string): void {
  response.setHeader('Allow', 'GET, HEAD');
  answerError(response, 405, site);
}

const RE_LAST_BYTES = /^bytes=-0*[1-9]\d*$/;

function answerFiles(site: string): RequestListener {
  const files = serveStatic(site, { cacheControl: false, fallthrough: false });
  const answer: RequestListener = (request, response) =>
    files(request, response, ({ status = 500 }: { status?: number } = {}) => {
      if (status !== 416 || !RE_LAST_BYTES.test(request.headers.range ?? ''))
        return answerError(response, status, site);
      // Of more last bytes than there are, all are meant; the library has none. A range may be left out of account.
      delete request.headers.range;
      response.removeHeader('Content-Range');
      answer(request, response);
    });
  return answer;
}

/** As asked for, without host, query and fragment. */
function pathOf({ url = '/' }: IncomingMessage): string {
  return url.replace(/^\w+:\/\/[^/]*/, '').replace(/[?#].*$/s, '');
}

/** What may not be had is not said to be there. */
function answerError(response: ServerResponse, status: number, site: string): void {
  const page = join(site, '404.html');
  const isMissing = status === 404 || status === 403;
  const [type, body] =
    isMissing && existsSync(page)
      ? ['text/html', readFileSync(page, 'utf8')]
      : ['text/plain', `不能答复这个请求（${status}）\n`];
  response.setHeader('Cache-Control', 'no-cache');
  response.writeHead(isMissing ? 404 : status, { 'Content-Type': `${type}; charset=utf-8` });
  response.end(body);
}
