/** The XHTML files of a book. */
import { element, printXml, type XmlNode } from '../xml.ts';

/** Between their tags every space is seen. */
const INLINE = new Set(['title', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'a', 'span', 'caption', 'th', 'td']);

export function xhtmlPage(title: string, ...body: readonly XmlNode[]): string {
  const html = element(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      'xml:lang': 'zh-CN',
      lang: 'zh-CN',
    },
    element(
      'head',
      {},
      element('title', {}, title),
      element('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
    ),
    element('body', {}, ...body),
  );
  return printXml(html, { doctype: 'html', inline: INLINE });
}

/** Where it leads nowhere, the text alone. */
export const link = (href: string | null, text: string): XmlNode =>
  href === null ? element('span', {}, text) : element('a', { href }, text);
