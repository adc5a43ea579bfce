import { expect, test } from 'vitest';
import { refuseDisk } from '../../../../scripts/shell/disk/disk-errors.ts';

test('what the bundler says of the disk is understood, also inside another error; any other error stays as it is', () => {
  const bundled = new Error('Failed to write file\n\nCaused by:\n    No space left on device (os error 28)');
  expect((refuseDisk(bundled, 'dist') as Error).message).toMatch(/^dist：写不进去：磁盘已满/);
  const wrapped = new Error('x', { cause: bundled });
  expect((refuseDisk(wrapped, 'dist') as Error).message).toMatch(/^dist：写不进去：磁盘已满/);
  const other = new Error('x');
  expect(refuseDisk(other, 'dist')).toBe(other);
});
