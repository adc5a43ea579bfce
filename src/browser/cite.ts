/**
 * Citing. A `<details class="cite">` gets buttons when it is opened; on a plan's page 引用本篇 opens a menu instead
 * of leading to the compilation's page. What makes the citations is loaded with the first of either.
 */
import type { Citable } from '../cite/citable.ts';
import { loadModule } from './load-module.ts';

for (const details of document.querySelectorAll<HTMLDetailsElement>('details.cite')) {
  details.addEventListener('toggle', () => fill(details), { once: true });
}

const plan = document.querySelector<HTMLElement>('main[data-citable]');
plan?.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.cite');
  if (link === null || !('popover' in link) || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  (await loadMenus()).showMenu(link, readCitable(plan));
});

async function fill(details: HTMLDetailsElement): Promise<void> {
  const { fillMenu } = await loadMenus();
  details.querySelector('dl')?.replaceWith(fillMenu(readCitable(details)));
}

async function loadMenus(): Promise<typeof import('./entry-menu.ts')> {
  const menus = await loadModule<typeof import('./entry-menu.ts')>('entry-menu');
  await menus.ready;
  return menus;
}

const readCitable = ({ dataset }: HTMLElement): Citable => JSON.parse(dataset.citable as string);
