import type { SourceLine } from '../../src/model/plan/source.ts';
import { cutPlain } from './cut-line.ts';
import { type DraftNode, draft } from './node.ts';

/** A line of no plan. */
export function looseLine(line: SourceLine): DraftNode {
  return line.text.trim() === '' ? blank(line) : draft('front-matter', [cutPlain(line, 'text')]);
}

export function blank(line: SourceLine): DraftNode {
  return draft('blank', [cutPlain(line, 'space')]);
}
