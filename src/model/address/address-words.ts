/** Says what became of an address: 原文无第21项。 第12项《…》已于2026-03-01撤下：…。 */

import { bookMarks } from '../text/book-marks.ts';
import type { PublishedAddress } from './address-list.ts';
import { quoteName } from './anchor-name.ts';
import { dayOf } from './moment.ts';

/** A sentence with its stop; of an address that is current, its name alone. */
export function sayAddress({ name, status, heading, until, reason }: PublishedAddress): string {
  const titled = heading === '' ? quoteName(name) : name + bookMarks(heading);
  const day = until === null ? '' : `已于${dayOf(until)}`;
  switch (status) {
    case 'reserved':
      return `原文无${quoteName(name)}。`;
    case 'vacant':
      return `${quoteName(name)}从未有过内容。`;
    case 'retired':
      return `${titled}${day}撤下${reason === null ? '' : `：${reason}`}。`;
    case 'moved':
      return `${titled}${day}移到别处。`;
    case 'current':
      return titled;
  }
}
