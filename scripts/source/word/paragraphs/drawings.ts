/**
 * The pictures of a Word document, as their elements are read.
 *
 *     wp:extent, a style of VML    how large it is shown
 *     wp:docPr, pic:cNvPr, alt     what the author says in its place
 *     a:blip, v:imagedata          the part that holds it
 *     a:srcRect, v:imagedata       how much of it is cut off: the part holds the whole all the same
 */
import type { ReadPicture } from '../../pictures/picture-store.ts';
import type { Shown } from '../../pictures/said-picture.ts';
import type { UnfitPicture } from '../../pictures/unfit.ts';
import type { XmlAttributes } from '../package/xml.ts';

/** A picture as the document refers to it, before its bytes are looked at. */
export interface Drawing {
  /** Of the relationship that leads to it; empty where nothing does. */
  readonly id: string;
  readonly alt: string;
  readonly shown: Shown | undefined;
  readonly isCut: boolean;
  /** What was found there. */
  found?: ReadPicture | UnfitPicture;
}

const EMU_PER_PIXEL = 9525;
const CROPS = ['l', 't', 'r', 'b'];
const VML_CROPS = ['cropleft', 'croptop', 'cropright', 'cropbottom'];
const isPositive = (value: string | undefined): boolean => Number.parseFloat(value ?? '') > 0;

export class Drawings {
  /** What the author says in place of what comes next. */
  private alt = '';
  private shown: Shown | undefined;
  private open: { id: string; alt: string; isCut: boolean } | undefined;

  read(name: string, attributes: XmlAttributes): void {
    if (name === 'wp:docPr' || name === '~cNvPr') this.alt = attributes.descr ?? attributes.title ?? this.alt;
    else if (name === 'wp:extent') this.shown = readExtent(attributes);
    // Of several pictures in one drawing none has the size of the whole.
    else if (name === '~wgp' || name === '~wpc') this.shown = undefined;
    else if (name === 'v:shape') {
      this.alt = attributes.alt ?? '';
      this.shown = readStyle(attributes.style ?? '');
    } else if (name === 'pic:pic') this.open = { id: '', alt: '', isCut: false };
    else if (this.open !== undefined) readWithin(this.open, name, attributes);
  }

  /** What the author says in place of a thing that is no picture. */
  takeAlternative(): string {
    const { alt } = this;
    this.alt = '';
    return alt;
  }

  /** The picture that ends, or stands, there. */
  end(attributes?: XmlAttributes): Drawing {
    const open = this.open ?? readImageData(attributes ?? {});
    const own = this.takeAlternative();
    const drawing: Drawing = { id: open.id, alt: own === '' ? open.alt : own, shown: this.shown, isCut: open.isCut };
    this.open = undefined;
    this.shown = undefined;
    return drawing;
  }
}

type OpenPicture = { id: string; alt: string; isCut: boolean };

function readWithin(open: OpenPicture, name: string, attributes: XmlAttributes): void {
  if (name === 'pic:cNvPr') open.alt = attributes.descr ?? '';
  else if (name === 'a:blip') open.id = attributes['r:embed'] ?? attributes['r:link'] ?? '';
  else if (name === 'a:srcRect') open.isCut = CROPS.some((side) => isPositive(attributes[side]));
}

const readImageData = (attributes: XmlAttributes): OpenPicture => ({
  id: attributes['r:id'] ?? '',
  alt: attributes['~title'] ?? '',
  isCut: VML_CROPS.some((side) => isPositive(attributes[side])),
});

function readExtent({ cx, cy }: XmlAttributes): Shown {
  return { width: Number(cx) / EMU_PER_PIXEL, height: Number(cy) / EMU_PER_PIXEL };
}

/** `width:100pt;height:2cm` in pixels. */
function readStyle(style: string): Shown | undefined {
  const sizeOf = (name: string): number => {
    const [, size = '', unit = 'px'] =
      new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+)\\s*(pt|in|cm|mm|px)?`).exec(style) ?? [];
    return Number(size) * (PIXELS[unit] ?? 1);
  };
  const shown = { width: sizeOf('width'), height: sizeOf('height') };
  return shown.width > 0 && shown.height > 0 ? shown : undefined;
}

const PIXELS: Readonly<Record<string, number>> = { pt: 96 / 72, in: 96, cm: 96 / 2.54, mm: 96 / 25.4 };
