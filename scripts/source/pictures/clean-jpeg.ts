/**
 * A JPEG without all that is not shown: where and with what it was taken, its thumbnails, comments, what was left behind
 * its end. Of the metadata only which side is up stays. Throws an `UnfitPicture`.
 */
import { broken } from './unfit.ts';

const START_OF_SCAN = 0xda;
const END = 0xd9;
/** Markers inside of a scan's data. */
const isData = (next: number): boolean => next === 0 || (next >= 0xd0 && next <= 0xd7);

export function cleanJpeg(bytes: Buffer, orientation: number): Buffer {
  const parts: Buffer[] = [bytes.subarray(0, 2)];
  if (orientation > 1 && orientation <= 8) parts.push(sayOrientation(orientation));
  let hasScan = false;
  for (let at = 2; ; ) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) throw broken();
    if (marker === END) break;
    const end = endOfSegment(bytes, at);
    parts.push(...cleanSegment(marker, bytes.subarray(at, end)));
    at = end;
    if (marker !== START_OF_SCAN) continue;
    hasScan = true;
    at = endOfScan(bytes, at);
    parts.push(bytes.subarray(end, at));
  }
  if (!hasScan) throw broken();
  return Buffer.concat([...parts, Buffer.from([0xff, END])]);
}

function endOfSegment(bytes: Buffer, at: number): number {
  const length = at + 4 > bytes.length ? 0 : bytes.readUInt16BE(at + 2);
  if (length < 2 || at + 2 + length > bytes.length) throw broken();
  return at + 2 + length;
}

function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length && isData(bytes[at + 1] as number)) at = bytes.indexOf(0xff, at + 2);
  if (at < 0 || at + 1 >= bytes.length) throw broken();
  return at;
}

const JFIF_LENGTH = 16;

/** Of what programs note (APP0 … APP15, COM) only what colours and sizes depend on. */
function cleanSegment(marker: number, segment: Buffer): Buffer[] {
  const says = (text: string): boolean => segment.toString('latin1', 4, 4 + text.length) === text;
  if (marker === 0xe0 && says('JFIF\0') && segment.length >= 2 + JFIF_LENGTH) {
    // Its thumbnail may show what was cut off since.
    const head = Buffer.from(segment.subarray(0, 2 + JFIF_LENGTH));
    head.writeUInt16BE(JFIF_LENGTH, 2);
    head.writeUInt16BE(0, JFIF_LENGTH);
    return [head];
  }
  if (marker === 0xe2) return says('ICC_PROFILE\0') ? [segment] : [];
  if (marker === 0xee) return says('Adobe') ? [segment] : [];
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe ? [] : [segment];
}

/** An Exif block of this one entry. */
function sayOrientation(orientation: number): Buffer {
  const block = Buffer.from('ffe10022457869660000' + '4d4d002a00000008' + '0001' + '0112000300000001', 'hex');
  return Buffer.concat([block, Buffer.from([0, orientation, 0, 0, 0, 0, 0, 0])]);
}
