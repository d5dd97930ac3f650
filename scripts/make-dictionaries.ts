/**
 * Makes the dictionaries of the spell check again, in `resources/dictionaries/`: takes the hunspell word lists from the
 * registry and converts them into Chromium's own form. Wants `qwebengine_convert_dict`, which Debian has in
 * `qt6-webengine-dev-tools` (apt-get install --no-install-recommends qt6-webengine-dev-tools).
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryFolder } from './runtimes/repository.ts';
import { runProgram } from './runtimes/run-program.ts';

/** Only lists whose licence lets them be shipped with any program: docs/decisions/spell-check.md. */
const sources = {
  'en-AU': 'dictionary-en-au@3.0.0',
  'en-CA': 'dictionary-en-ca@3.0.0',
  'en-GB': 'dictionary-en-gb@3.0.0',
  'en-US': 'dictionary-en@4.0.0',
};

const converters = [
  process.env.QWEBENGINE_CONVERT_DICT,
  '/usr/lib/qt6/libexec/qwebengine_convert_dict',
  '/usr/lib/qt5/bin/qwebengine_convert_dict',
];
const found = converters.find((path) => path !== undefined && existsSync(path));
if (!found) throw new Error('qwebengine_convert_dict is not installed. QWEBENGINE_CONVERT_DICT may name it.');
const converter: string = found;

const target = join(repositoryFolder, 'resources', 'dictionaries');
mkdirSync(target, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'glytch-dictionaries-'));

async function run(command: string, args: string[]): Promise<void> {
  const code = await runProgram(command, args, { cwd: work });
  if (code !== 0) throw new Error(`${command} ended with ${code}.`);
}

async function make(language: string, source: string): Promise<void> {
  await run('npm', ['install', '--no-save', '--ignore-scripts', '--loglevel=error', source]);
  const from = join(work, 'node_modules', source.slice(0, source.indexOf('@')));
  // The converter looks for the affix file beside the list, under the same name.
  for (const kind of ['aff', 'dic'])
    copyFileSync(join(from, `index.${kind}`), join(work, `${language}.${kind}`));
  await run(converter, [join(work, `${language}.dic`), join(target, `${language}.bdic`)]);
  copyFileSync(join(from, 'license'), join(target, `${language}.licence.txt`));
}

try {
  for (const [language, source] of Object.entries(sources)) await make(language, source);
} finally {
  rmSync(work, { recursive: true, force: true });
}
