import { expect, it } from 'vitest';
import { exportBom, listMaterials } from '../../../../scripts/outputs/data/bom.ts';

it('lists what building needs, and leaves out what only testing does', () => {
  const lock = {
    name: 'site',
    version: '1.0.0',
    packages: {
      '': { version: '1.0.0', license: 'MIT' },
      'node_modules/tester': { version: '3.0.0', dev: true },
      'node_modules/b/node_modules/@scope/a': { version: '2.0.0', license: 'ISC', integrity: 'sha512-AQI=' },
      'node_modules/@scope/a': { version: '1.0.0', license: '(MIT OR Apache-2.0)', optional: true },
    },
  };
  expect(listMaterials(lock)).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { type: 'application', name: 'site', purl: 'pkg:npm/site@1.0.0' } },
    components: [
      { purl: 'pkg:npm/%40scope/a@1.0.0', scope: 'optional', licenses: [{ expression: '(MIT OR Apache-2.0)' }] },
      { purl: 'pkg:npm/%40scope/a@2.0.0', hashes: [{ alg: 'SHA-512', content: '0102' }] },
    ],
  });
  expect((listMaterials(lock) as { components: unknown[] }).components).toHaveLength(2);
});

it('has the project itself, without a day or a serial number', () => {
  const { path, content } = exportBom();
  expect(path).toBe('bom.cdx.json');
  expect(content).toContain('"purl": "pkg:npm/astro@');
  expect(content).not.toMatch(/timestamp|serialNumber|vitest/);
});
