/** The OpenSearch description, by which a browser can add the site's search to its own. */
import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ site }) => {
  const address = (path: string): string => new URL(path, site).href;
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>要点</ShortName>
  <Description>在全部工作要点中查找任意词句</Description>
  <Language>zh-CN</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image height="16" width="16" type="image/svg+xml">${address('/favicon.svg')}</Image>
  <Url type="text/html" method="get" template="${address('/search/')}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${address('/opensearch.xml')}"/>
</OpenSearchDescription>
`;
  return new Response(body, { headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' } });
};
