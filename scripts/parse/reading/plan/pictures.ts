/** A picture's node in the tree: its line, and what is known of it. */
import type { SourceLine } from '../../../../src/model/plan/source.ts';
import { pictureOf, type SourcePicture } from '../../../../src/model/plan/source-picture.ts';
import { type DraftNode, draft } from '../../node.ts';

export function drawPicture({ number, text, ending }: SourceLine, source: SourcePicture): DraftNode {
  const node = draft('picture', [{ number, spans: [{ role: 'picture', text }], ending }]);
  node.picture = pictureOf(source);
  return node;
}
