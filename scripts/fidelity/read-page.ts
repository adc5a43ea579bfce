/** Reads a built page's text back, piece by piece, leaving out what the site says of its own (`data-note`). */
import { Parser } from 'htmlparser2';

/** What to collect: the text inside each element that matches. Elements that match do not nest. */
export type Match = (name: string, attributes: Record<string, string>) => boolean;

/** Text of each matching element, in order. `skip` leaves out whole elements besides those with `data-note`. */
export function readTexts(html: string, match: Match, skip: Match = () => false): string[] {
  const texts: string[] = [];
  const open: { collects: boolean; skips: boolean }[] = [];
  let collecting = 0;
  let skipping = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      const collects = collecting === 0 && match(name, attributes);
      const skips = 'data-note' in attributes || name === 'script' || name === 'style' || skip(name, attributes);
      open.push({ collects, skips });
      if (collects) {
        texts.push('');
        collecting += 1;
      }
      if (skips) skipping += 1;
    },
    ontext(text) {
      if (collecting > 0 && skipping === 0) texts[texts.length - 1] += text;
    },
    onclosetag() {
      const closed = open.pop();
      if (closed?.collects) collecting -= 1;
      if (closed?.skips) skipping -= 1;
    },
  });
  parser.end(html);
  return texts;
}
