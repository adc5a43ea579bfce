/** Finds 发文字号, issuers and date around a title. */
import { isAddressee, isAdoption, isDate, isDocumentNumber, isIssuer, isIssuerAndDate } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';

/** What a line of the head is; each has one. */
export type HeadRole = 'blank' | 'furniture' | 'title' | 'document-number' | 'issuer' | 'date' | 'paragraph';

/** No part of any title. */
export const isMatterLine = (text: string): boolean => isDocumentNumber(text) || isDate(text) || isAdoption(text);

export const isMatter = (text: string): boolean => isMatterLine(text) || isIssuer(text) || isIssuerAndDate(text);

/** 发文字号 above or below a title; issuers and date below the document's own. */
export function markMatter(pieces: readonly Piece[], roles: HeadRole[], title: readonly number[]): void {
  const number = roles.findIndex(
    (role, i) =>
      role === 'paragraph' && isDocumentNumber((pieces[i] as Piece).text) && isNearTitle(roles, pieces, i, title),
  );
  if (number >= 0) roles[number] = 'document-number';
  const last = title.at(-1);
  if (last === undefined) return;
  const issuers: number[] = [];
  let date: number | undefined;
  for (let i = last + 1; i < roles.length; i++) {
    const { text } = pieces[i] as Piece;
    if (roles[i] !== 'paragraph') continue;
    if (date === undefined && isDate(text)) date = i;
    else if (isIssuer(text)) issuers.push(i);
    else break;
  }
  if (date !== undefined) roles[date] = 'date';
  for (const i of issuers) roles[i] = 'issuer';
}

/** No text stands between a title and a document number. */
function isNearTitle(
  roles: readonly HeadRole[],
  pieces: readonly Piece[],
  at: number,
  title: readonly number[],
): boolean {
  const first = title[0];
  if (first === undefined) return true;
  // The notice's number stands above everything that is addressed to anyone.
  const above = roles.slice(0, at).flatMap((role, i) => (role === 'paragraph' ? [(pieces[i] as Piece).text] : []));
  return (
    above.every((text) => !/[。]/.test(text) && !isAddressee(text)) ||
    (at > first && roles.slice((title.at(-1) ?? 0) + 1, at).every((role) => role !== 'paragraph'))
  );
}
