// What Electron does in development with its command line, for the fallback runtime: load the modules that -r names,
// take the first argument that is no flag as the application's folder, and run that application under its own name.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const { modules, target } = readArguments(process.argv.slice(1));
// Before anything waits: what a module changes must stand before Electron is ready.
for (const name of modules) require(resolve(name));

if (!target) {
  console.error('Give the folder of an application.');
  app.exit(1);
} else {
  await import(pathToFileURL(prepare(resolve(target))).href);
}

function readArguments(args) {
  const modules = [];
  for (let i = 0; i < args.length; i++) {
    const argument = args[i];
    if (argument === '-r' || argument === '--require') modules.push(args[++i]);
    else if (!argument.startsWith('-')) return { modules, target: argument };
  }
  return { modules, target: undefined };
}

function prepare(path) {
  if (!statSync(path).isDirectory()) {
    app.setAppPath(dirname(path));
    return path;
  }
  const manifestFile = join(path, 'package.json');
  const manifest = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {};
  if (manifest.version) app.setVersion(manifest.version);
  const name = manifest.productName ?? manifest.name;
  if (name) {
    app.setName(name);
    app.setPath('userData', join(app.getPath('appData'), name));
    if (process.platform === 'linux') app.setDesktopName(`${manifest.name}.desktop`);
  }
  app.setAppPath(path);
  return join(path, manifest.main ?? 'index.js');
}
