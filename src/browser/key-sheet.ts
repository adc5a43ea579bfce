/** The sheet of keys, as `?` shows it. */

import stylesheet from '../styles/cite-menu.css?url';
import { addStyles } from './add-styles.ts';

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['/', 'Ctrl K'], '搜索'],
  [['↑', '↓'], '在搜索结果中移动'],
  [['←', '→'], '单条页面上，上一条、下一条'],
  [['Esc'], '关闭目录、菜单、搜索结果'],
  [['?'], '这张按键表'],
];
const styled = addStyles(stylesheet);

export async function showKeys(): Promise<void> {
  await styled;
  if (document.querySelector('dialog[open]') !== null) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'cite-menu keys';
  dialog.setAttribute('aria-labelledby', 'keys');
  const title = document.createElement('h2');
  title.id = 'keys';
  title.textContent = '按键';
  const list = document.createElement('dl');
  for (const [keys, does] of KEYS) list.append(...renderRow(keys, does));
  const close = document.createElement('form');
  close.method = 'dialog';
  const button = document.createElement('button');
  button.textContent = '关闭';
  close.append(button);
  dialog.append(title, list, close);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function renderRow(keys: readonly string[], does: string): HTMLElement[] {
  const term = document.createElement('dt');
  for (const key of keys) {
    const shown = document.createElement('kbd');
    shown.textContent = key;
    term.append(shown, ' ');
  }
  const meaning = document.createElement('dd');
  meaning.textContent = does;
  return [term, meaning];
}
