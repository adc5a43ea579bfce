/**
 * Text as outlines in SVG, so that who draws the picture needs no font: loading one takes longer than all the rest.
 * Glyph after glyph by its own width, which is what Chinese needs.
 */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';

/** The outlines of a text whose baseline begins at x, y. */
export type DrawText = (text: string, x: number, y: number, size: number, fill: string) => string;

interface Outline {
  readonly path: string;
  readonly width: number;
}

/** Reads the font once; what it drew before it knows. */
export function createTextDrawer(file: string): DrawText {
  const font = create(readFileSync(file)) as Font;
  const known = new Map<string, Outline>();
  const outlineOf = (char: string): Outline => {
    const outline = known.get(char) ?? readOutline(font, char);
    known.set(char, outline);
    return outline;
  };
  return (text, x, y, size, fill) => {
    let pen = 0;
    const glyphs = Array.from(text, (char) => {
      const { path, width } = outlineOf(char);
      const glyph = path === '' ? '' : `<path transform="translate(${pen} 0)" d="${path}"/>`;
      pen += width;
      return glyph;
    });
    const scale = size / font.unitsPerEm;
    return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})" fill="${fill}">${glyphs.join('')}</g>`;
  };
}

function readOutline(font: Font, char: string): Outline {
  const glyph = font.glyphForCodePoint(char.codePointAt(0) as number);
  return { path: glyph.path.toSVG(), width: glyph.advanceWidth };
}
