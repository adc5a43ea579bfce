/** The page for what can neither be had nor was kept: it says so, and what is kept. */
import { LIST_PLACE } from '../../model/offline/kept-list.ts';
import { KEPT, listCaches, readKept, site } from './worker-scope.ts';

export async function answerLost(): Promise<Response> {
  const rows = (await Promise.all((await listCaches(KEPT)).map(describeKept))).join('');
  const html = site.lostPage.replace(LIST_PLACE, () =>
    rows === '' ? '<p>本机还没有存下任何汇编。</p>' : `<p>本机存下的：</p><ul>${rows}</ul>`,
  );
  return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

async function describeKept(cache: string): Promise<string> {
  const list = await readKept(cache);
  if (list === undefined) return '';
  const [name] = cache.slice(KEPT.length).split(':');
  return `<li><a href="${site.folder}${name}/">${escapeHtml(list.title)}</a></li>`;
}

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
