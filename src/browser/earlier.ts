/** What an address meant before concerns whoever came by it from outside, not who walks about the site. */
const hide = (): void => {
  for (const note of document.querySelectorAll<HTMLElement>('p.earlier')) note.hidden = true;
};
if (document.referrer.startsWith(`${location.origin}/`)) hide();
addEventListener('hashchange', hide);
