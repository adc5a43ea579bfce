/** What an address meant before concerns whoever came by it from outside, not who walks about the site. */
import { siteFolder } from '../model/address/site-path.ts';

const hide = (): void => {
  for (const note of document.querySelectorAll<HTMLElement>('p.earlier')) note.hidden = true;
};
if (document.referrer.startsWith(location.origin + siteFolder())) hide();
addEventListener('hashchange', hide);
