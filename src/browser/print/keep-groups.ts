/** Puts headings that stand one behind the other into one `.keep`, which leaves room for a row of what follows. */
export function groupBlocks(sheet: HTMLElement, blocks: readonly HTMLElement[]): void {
  const shown = blocks.filter(({ hidden }) => !hidden);
  const children: HTMLElement[] = [];
  let keep: HTMLElement | undefined;
  shown.forEach((block, i) => {
    if (!keepsWithNext(block, shown[i + 1])) {
      keep = undefined;
      children.push(block);
      return;
    }
    if (keep === undefined) {
      keep = document.createElement('div');
      keep.className = 'keep';
      children.push(keep);
    }
    keep.append(block);
  });
  sheet.replaceChildren(...children, ...blocks.filter(({ hidden }) => hidden));
}

function keepsWithNext(block: HTMLElement, next: HTMLElement | undefined): boolean {
  if (next === undefined) return false;
  if (block.matches('.k-title, .k-matter')) return true;
  return block.matches('[data-alone]') && (next.dataset.parent === block.dataset.entry || !next.id);
}
