import { expect, test } from 'vitest';
import { decodeEntities } from '../../../../scripts/fidelity/readers/entities.ts';

test.each([
  ['&quot;甲&quot; &amp; &lt;乙&gt; &apos;', '"甲" & <乙> \''],
  ['&#30002;&#x4e59;&#X4E59;', '甲乙乙'],
  ['&#128512;&#x1f600;', '😀😀'],
  ['&amp;lt;', '&lt;'],
  ['&nbsp;', '&nbsp;'],
  ['&;&#;&#x;& amp;', '&;&#;&#x;& amp;'],
  ['AT&T;1&2', 'AT&T;1&2'],
])('%s', (text, decoded) => expect(decodeEntities(text)).toBe(decoded));
