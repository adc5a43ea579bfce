/** A picture's node in the tree: its line, and what is known of it. */
import type { Picture } from '../../../src/model/plan/picture.ts';
import type { SourceLine } from '../../../src/model/plan/source.ts';
import type { SourcePicture } from '../../../src/model/plan/source-picture.ts';
import { type DraftNode, draft } from '../node.ts';

export function drawPicture({ number, text, ending }: SourceLine, source: SourcePicture): DraftNode {
  const node = draft('picture', [{ number, spans: [{ role: 'picture', text }], ending }]);
  const { file, type, alt, width, height, sha256 } = source;
  const picture: Picture = { file, type, alt, width, height, sha256 };
  node.picture = picture;
  return node;
}
