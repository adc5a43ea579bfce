/**
 * What a search of the model has to find, worked out without the search's own code: each place's printed texts,
 * folded by hand, and every phrase in them with the places that contain it.
 */
import type { Compilation, Entry, Paragraph, Plan } from '../../src/model/plan/compilation.ts';

export interface PrintedPlace {
  /** `plan url kind anchor`. */
  readonly key: string;
  readonly texts: readonly string[];
}

export function printedPlaces(compilations: readonly Compilation[]): PrintedPlace[] {
  return compilations.flatMap(({ plans }) => plans.flatMap(placesOfPlan));
}

/** Every distinct piece of 1 to `longest` characters, with the places that contain it. */
export function everyPhrase(places: readonly PrintedPlace[], longest: number): Map<string, Set<string>> {
  const phrases = new Map<string, Set<string>>();
  for (const { key, texts } of places) {
    for (const text of texts) {
      const chars = [...text];
      for (let start = 0; start < chars.length; start++) {
        for (let end = start + 1; end <= Math.min(chars.length, start + longest); end++) {
          const phrase = chars.slice(start, end).join('');
          const known = phrases.get(phrase) ?? new Set();
          phrases.set(phrase, known.add(key));
        }
      }
    }
  }
  return phrases;
}

export function foldByHand(text: string): string {
  return text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
    .replace(/[〔【]/g, '[')
    .replace(/[〕】]/g, ']')
    .toLowerCase();
}

function placesOfPlan({ url, title, preamble, entries, notes, signoff }: Plan): PrintedPlace[] {
  const matter = (kind: string, paragraphs: readonly Paragraph[]): PrintedPlace => ({
    key: `${url} ${kind} `,
    texts: paragraphs.map(({ text }) => foldByHand(text)),
  });
  return [
    { key: `${url} title `, texts: [foldByHand(title)] },
    matter('preamble', preamble),
    ...entries.map((entry) => ({ key: `${url} ${entry.kind} ${entry.anchor}`, texts: printedLines(entry) })),
    matter('notes', notes),
    matter('signoff', signoff),
  ];
}

/** Mark, heading, its stop and what follows on the same line are one text. */
function printedLines({ mark, heading, stop, paragraphs, bodyPlace }: Entry): string[] {
  const lines = new Map<number | undefined, string>([[bodyPlace?.line, mark + heading + stop]]);
  for (const { text, place } of paragraphs) lines.set(place.line, (lines.get(place.line) ?? '') + text);
  return [...lines.values()].map(foldByHand);
}
