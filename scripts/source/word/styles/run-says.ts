/**
 * What a run, or the end of a paragraph, says of itself: whether it is hidden, struck, or as good as hidden, since it is
 * white on white or so small that nobody sees it.
 */

import type { XmlAttributes } from '../package/xml.ts';
import { isOn } from '../paragraphs/elements.ts';
import type { RunStyles, Styles } from './styles.ts';

const RE_WHITE = /^(?:f[5-9a-f]){3}$/i;
/** In half points. */
const UNSEEN_SIZE = 4;
/** In hundredths of its width. */
const UNSEEN_SCALE = 5;

const isWhite = (color: string | undefined): boolean => RE_WHITE.test(color ?? '');
/** A theme's first ground is white, unless it is shaded. */
export const isWhiteColor = (attributes: XmlAttributes): boolean =>
  isWhite(attributes['w:val']) ||
  (attributes['w:themeColor'] === 'background1' && attributes['w:themeShade'] === undefined);
export const isTiny = (size: string | undefined): boolean => Number(size ?? UNSEEN_SIZE + 1) <= UNSEEN_SIZE;
/** Whether what stands there has a ground of its own, on which white can be read. */
export const isShade = ({ 'w:fill': fill = 'auto', 'w:val': value = 'clear' }: XmlAttributes): boolean =>
  !(fill === 'auto' || isWhite(fill)) || !['clear', 'nil'].includes(value);

/** The colours that text can be marked with. */
const HIGHLIGHTS: ReadonlyMap<string, string> = new Map([
  ['black', '000000'],
  ['blue', '0000FF'],
  ['cyan', '00FFFF'],
  ['green', '00FF00'],
  ['magenta', 'FF00FF'],
  ['red', 'FF0000'],
  ['yellow', 'FFFF00'],
  ['darkBlue', '000080'],
  ['darkCyan', '008080'],
  ['darkGreen', '008000'],
  ['darkMagenta', '800080'],
  ['darkRed', '800000'],
  ['darkYellow', '808000'],
  ['darkGray', '808080'],
  ['lightGray', 'C0C0C0'],
]);

const isWhiteFill = (name: string, value: string | undefined): boolean =>
  name === '~schemeClr' ? value === 'bg1' : isWhite(value);
/** What stands in the fill of letters as newer programs say it. */
const RE_FILL =
  /^~(?:noFill|solidFill|gradFill|gsLst|gs|schemeClr|srgbClr|alpha|lin|lum(?:Mod|Off)|tint|shade|sat(?:Mod|Off))$/;
/** Seen through all but wholly, in thousandths of a per cent. */
const CLEAR = 95_000;

/** What a run says of its own look; the rest its styles say. */
export class RunSays {
  style: string | undefined;
  /** Of what is no Chinese. */
  font: string | undefined;
  private vanish: boolean | undefined;
  private white: boolean | undefined;
  private tiny: boolean | undefined;
  private color: string | undefined;
  /** The colour behind it, where it has one of its own. */
  private ground: string | undefined;
  private isShaded = false;
  private isSqueezed = false;
  private readonly strikes = new Map<string, boolean>();
  private isInFill = false;
  /** Always hidden: Word puts it on the end of a paragraph whose line the next one goes on with. */
  isSpecial = false;

  read(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'];
    if (name === 'w:rStyle') this.style = value;
    else if (name === 'w:rFonts') this.font = attributes['w:ascii'];
    else if (name === 'w:vanish') this.vanish = isOn(value);
    else if (name === 'w:specVanish') this.isSpecial = isOn(value);
    else if (name === 'w:color') this.readColor(attributes);
    else if (name.startsWith('~')) this.readFill(name, attributes['~val']);
    else if (name === 'w:w') this.isSqueezed = Number.parseInt(value ?? '100', 10) <= UNSEEN_SCALE;
    else if (name === 'w:sz') this.tiny = isTiny(value);
    else if (name === 'w:shd') this.readGround(attributes['w:fill'], isShade(attributes));
    else if (name === 'w:highlight')
      this.readGround(HIGHLIGHTS.get(value ?? ''), value !== 'none' && value !== 'white');
    else if (name === 'w:strike' || name === 'w:dstrike') this.strikes.set(name, isOn(value));
  }

  /** Newer programs paint letters by their fill, whatever their colour is. */
  private readFill(name: string, value: string | undefined): void {
    if (!RE_FILL.test(name)) this.isInFill = name === '~textFill';
    else if (!this.isInFill) return;
    else if (name === '~noFill') this.white = true;
    else if (name === '~gradFill') this.white = this.isInFill = false;
    else if (name === '~alpha') this.white ||= Number(value) >= CLEAR;
    else if (name === '~schemeClr' || name === '~srgbClr') this.white = isWhiteFill(name, value);
  }

  private readColor(attributes: XmlAttributes): void {
    this.white = isWhiteColor(attributes);
    this.color = attributes['w:val']?.toUpperCase();
  }

  private readGround(color: string | undefined, isShade: boolean): void {
    this.isShaded ||= isShade;
    if (isShade) this.ground = color?.toUpperCase();
  }

  /** Whether one of both kinds of line goes through it. */
  isStruck(styles: Styles, paragraph: string | undefined): boolean {
    if ([...this.strikes.values()].includes(true)) return true;
    return !this.strikes.has('w:strike') && styles.strikes(this.style, paragraph);
  }

  isHidden(styles: Styles, around: Omit<RunStyles, 'character'>): boolean {
    return this.isSpecial || (this.vanish ?? styles.hides({ ...around, character: this.style }));
  }

  /** Whether nobody sees it who does not look for it; `isShaded` tells whether it stands on a ground of some colour. */
  isFaint(styles: Styles, paragraph: string | undefined, isShaded: boolean): boolean {
    const said = styles.faintness(this.style, paragraph);
    if (this.isSqueezed || (this.tiny ?? said.tiny)) return true;
    if (this.color !== undefined && this.color === this.ground) return true;
    return (this.white ?? said.white) && !this.isShaded && !said.isShaded && !isShaded;
  }
}
