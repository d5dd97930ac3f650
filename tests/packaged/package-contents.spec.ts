import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { FuseState } from '@electron/fuses/dist/constants.js';
import { expect, test } from '@playwright/test';
import { packagedExecutable, packagedResources } from './packaged-application.ts';

test('the fuses are set', async () => {
  const fuses = await getCurrentFuseWire(packagedExecutable());
  const isOn = (fuse: FuseV1Options) => fuses[fuse] === FuseState.ENABLE;
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    nodeInspector: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
    asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    nodeInspector: false,
    cookieEncryption: true,
    asarIntegrity: true,
    onlyAsar: true,
  });
});

test('the archive holds the built application and of node_modules only native packages', () => {
  const files = listPackage(join(packagedResources(), 'app.asar'), { isPack: false }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const topLevel = new Set(files.map((file) => file.split('/')[1]));
  expect([...topLevel].sort()).toEqual(['node_modules', 'out', 'package.json', 'resources']);
  const packages = new Set(
    files.map((file) => file.split('/')).filter((p) => p[1] === 'node_modules' && p[2]),
  );
  const names = new Set([...packages].map((parts) => parts[2]));
  expect([...names].sort()).toEqual(['@node-rs', 'better-sqlite3-multiple-ciphers', 'keytar']);
  expect(files.filter((file) => /\.(ts|tsx|map)$/.test(file))).toEqual([]);
});
