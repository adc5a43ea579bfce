/** `opensearch.xml`, by which a browser can add the site's search to its own. It asks for addresses in full. */
import { searchPageUrl, siteFileUrl } from '../../../src/model/address/address.ts';
import { absolute } from '../../../src/model/address/site-path.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { element, printXml } from '../xml.ts';

/** `name` is the site's. */
export function exportOpenSearch(site: string, name: string): EmittedFile {
  const own = absolute(site, siteFileUrl('opensearch.xml'));
  const root = element(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    element('ShortName', {}, name),
    element('Description', {}, '在全部工作要点中查找任意词句'),
    element('Language', {}, 'zh-CN'),
    element('InputEncoding', {}, 'UTF-8'),
    element('Image', { height: 16, width: 16, type: 'image/svg+xml' }, absolute(site, siteFileUrl('favicon.svg'))),
    element('Url', {
      type: 'text/html',
      method: 'get',
      template: `${absolute(site, searchPageUrl())}?q={searchTerms}`,
    }),
    element('Url', { type: 'application/opensearchdescription+xml', rel: 'self', template: own }),
  );
  return { path: 'opensearch.xml', content: printXml(root) };
}
