/**
 * What every page does: the menu of its looks is loaded when it is opened, `?` shows the keys, the arrow keys lead from a
 * page to its neighbours where it is one of a row, and what is read is kept, once all else is there.
 */
import { keepOffline } from './keep-offline.ts';
import { loadModule } from './load-module.ts';

document.querySelector<HTMLDetailsElement>('.looks')?.addEventListener(
  'toggle',
  async ({ target }) => {
    const { fillLooks } = await loadModule<typeof import('./looks-menu.ts')>('looks-menu');
    fillLooks(target as HTMLDetailsElement);
  },
  { once: true },
);

const WAYS: Readonly<Record<string, string>> = { ArrowLeft: 'prev', ArrowRight: 'next' };

addEventListener('keydown', async ({ key, target, altKey, ctrlKey, metaKey, isComposing }) => {
  if (altKey || ctrlKey || metaKey || isComposing) return;
  if ((target as Element).matches('input, textarea, select, [contenteditable]')) return;
  document.querySelector<HTMLElement>(`main.entry [rel=${WAYS[key]}]`)?.click();
  if (key !== '?') return;
  const { showKeys } = await loadModule<typeof import('./key-sheet.ts')>('key-sheet');
  showKeys();
});

addEventListener('load', keepOffline);
