/** Nodes of the tree → the model's paragraphs: text, tables and pictures, each with its place in the source. */
import type { Paragraph } from '../../src/model/plan/compilation.ts';
import { sayPicture } from '../../src/model/plan/picture.ts';
import { countCodePoints, type Place } from '../../src/model/plan/place.ts';
import type { TreeNode } from '../../src/model/plan/tree.ts';
import { placeOf, spansOf } from '../parse/tree.ts';
import { readTable } from './join-table.ts';

/** The paragraphs among `nodes`; `anchors` tell behind which entries they stand. */
export function readParagraphs(
  nodes: readonly TreeNode[],
  file: string,
  anchors?: ReadonlyMap<TreeNode, string>,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let behind: string | undefined;
  for (const node of nodes) {
    if (node.mark !== null) behind = anchors?.get(node) ?? behind;
    else if (node.kind === 'paragraph' || node.kind === 'table' || node.kind === 'picture') {
      const at = readMatter(node, file);
      paragraphs.push(behind === undefined ? at : { ...at, behind });
    }
  }
  return paragraphs;
}

function readMatter(node: TreeNode, file: string): Paragraph {
  if (node.kind === 'table') return readTable(node, file);
  const place = placeOf(node, file);
  if (node.picture !== undefined) return { text: sayPicture(node.picture), picture: node.picture, place };
  return { text: spansOf(node, 'text'), place, ...endLineOf(node) };
}

/** Its last line, where it has several. */
export function endLineOf({ lines }: TreeNode): { endLine?: number } {
  const first = lines[0]?.number;
  const last = lines.findLast(({ spans }) => spans.some(({ role }) => role === 'text'))?.number;
  return last === undefined || last === first ? {} : { endLine: last };
}

/** Where the text behind its heading begins; where it begins itself, if there is none. */
export function placeOfText(node: TreeNode, file: string): Place {
  for (const line of node.lines) {
    let column = 1;
    for (const span of line.spans) {
      if (span.role === 'text') return { file, line: line.number, column };
      column += countCodePoints(span.text);
    }
  }
  return placeOf(node, file);
}
