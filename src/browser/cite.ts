/**
 * Citing. A `<details class="cite">` gets buttons when it is opened; on a plan's page 引用本篇 opens a menu instead
 * of leading to the compilation's page. What makes the citations is loaded with the first of either.
 */
import type { Citable } from '../cite/citable.ts';
import { loadModule } from './load-module.ts';

for (const details of document.querySelectorAll<HTMLDetailsElement>('details.cite')) {
  details.addEventListener('toggle', () => fill(details, JSON.parse(details.dataset.citable as string)), {
    once: true,
  });
}

const plan = document.querySelector<HTMLElement>('main[data-citable]');
if (plan !== null && 'popover' in HTMLElement.prototype) {
  plan.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.cite');
    if (link === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    openMenu(link, JSON.parse(plan.dataset.citable as string));
  });
}

async function fill(details: HTMLDetailsElement, citable: Citable): Promise<void> {
  const { fillMenu, ready } = await loadModule<typeof import('./entry-menu.ts')>('entry-menu');
  await ready;
  details.querySelector('dl')?.replaceWith(fillMenu(citable));
}

async function openMenu(link: HTMLAnchorElement, citable: Citable): Promise<void> {
  const { showMenu, ready } = await loadModule<typeof import('./entry-menu.ts')>('entry-menu');
  await ready;
  showMenu(link, citable);
}
