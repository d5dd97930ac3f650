import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAppFile } from './app-files.ts';

const root = resolve('/opt/clinic/renderer');

test('an address of a file means that file inside the root', () => {
  expect(findAppFile(root, 'app://clinic/assets/index.js')).toEqual({
    path: join(root, 'assets', 'index.js'),
    type: 'text/javascript; charset=utf-8',
  });
});

test('an address of a screen means the page', () => {
  expect(findAppFile(root, 'app://clinic/patients/42')?.path).toBe(join(root, 'index.html'));
  expect(findAppFile(root, 'app://clinic/')?.path).toBe(join(root, 'index.html'));
});

test.each([
  'app://clinic/..%2f..%2fsecret.json',
  'app://clinic/..%5c..%5csecret.json',
  'app://clinic/index.html%00.js',
  'app://clinic/%E0%A4%A.js',
  'app://clinic/program.exe',
  'nonsense',
])('%s means nothing', (address) => {
  expect(findAppFile(root, address)).toBeUndefined();
});

test('no address whatever leaves the root', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('.', '/', '%2e', '%2f', '%5c', '\\', 'a', '%25', '.js') }),
      (path) => {
        const file = findAppFile(root, `app://clinic/${path}.js`);
        return file === undefined || file.path.startsWith(join(root, '/'));
      },
    ),
  );
});
