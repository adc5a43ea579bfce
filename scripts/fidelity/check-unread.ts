/** Proof that nothing of a compilation is published that no proof has read. */
import { refuse } from './line.ts';
import type { Made } from './made-site.ts';
import { formerPagesOf } from './site/check-kept.ts';

/** Behind all other proofs. Pages of old addresses are proven with the whole site. */
export function checkUnread({ compilation: { compilation: name }, addresses, file, unread }: Made): void {
  const former = formerPagesOf(addresses);
  const strange = unread().find((path) => !former.has(`${name}/${path}`));
  if (strange !== undefined) throw refuse(file, `网站带有 ${name}/${strange}，没有核对过`, '只有核对过的文件');
}
