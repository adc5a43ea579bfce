import { expect, test } from 'vitest';
import { requireAddressSpace } from '../../../scripts/shell/address-space.ts';

const limits = (value: string): string =>
  `Limit                     Soft Limit           Hard Limit           Units\nMax address space         ${value} unlimited            bytes\n`;

test.each([['unlimited           '], ['10000000000         '], ['16777216000         ']])('%s is enough', (value) => {
  expect(() => requireAddressSpace(limits(value))).not.toThrow();
});

test.each([
  ['8192000000          ', '8.2 GB'],
  ['9999999999          ', '10.0 GB'],
])('%s is refused in words', (value, said) => {
  expect(() => requireAddressSpace(limits(value))).toThrow(`最多有 ${said} 地址空间`);
});

test('where the system does not tell, nothing is refused', () => {
  expect(() => requireAddressSpace('')).not.toThrow();
  expect(() => requireAddressSpace()).not.toThrow();
});
