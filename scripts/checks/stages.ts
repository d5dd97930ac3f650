import { join } from 'node:path';
import { toolOf } from '../build-application.ts';
import { repositoryFolder } from '../runtimes/repository.ts';
import { runProgram } from '../runtimes/run-program.ts';
import { playwrightCounts, vitestCounts } from './runner-counts.ts';
import type { Stage } from './stage.ts';

const typeStripping = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
const cruised = ['main', 'shared', 'renderer', 'preload', 'scripts', 'tests'];

/** What is quick: seconds, no window, no database. */
export const quickStages: readonly Stage[] = [
  lockFile(),
  tool('types (node)', 'typescript', 'bin/tsc', ['-p', 'tsconfig.node.json']),
  tool('types (window)', 'typescript', 'bin/tsc', ['-p', 'tsconfig.web.json']),
  tool('types (end to end)', 'typescript', 'bin/tsc', ['-p', 'tsconfig.e2e.json']),
  tool('format and lint', '@biomejs/biome', 'bin/biome', ['check', '--error-on-warnings']),
  tool('architecture', 'dependency-cruiser', 'bin/dependency-cruise.mjs', [
    '--config=.dependency-cruiser.cjs',
    '--output-type=err-long',
    ...cruised,
  ]),
  tool('unused code', 'knip', 'bin/knip.js', []),
  unitTests(),
];

/** All that a change must pass, from the quickest to the slowest. */
export function allStages(reports: string): Stage[] {
  const integration = join(reports, 'integration.json');
  return [
    ...quickStages.slice(0, -1),
    unitTests(join(reports, 'unit.json')),
    {
      name: 'integration',
      run: () => script('test-integration.ts', vitestReporters(integration)),
      counts: () => vitestCounts(integration),
    },
    playwright('end to end', 'test-e2e.ts', join(reports, 'e2e.json')),
    playwright('packaged start', 'test-packaged.ts', join(reports, 'packaged.json')),
  ];
}

/** A lock file without the binaries of other platforms works here and fails on them: `npm run lock` completes it. */
function lockFile(): Stage {
  const args = ['ci', '--dry-run', '--ignore-scripts', '--loglevel=error'];
  const options = { cwd: repositoryFolder, shell: process.platform === 'win32' };
  return { name: 'lock file', run: () => runProgram('npm', args, options) };
}

function tool(name: string, packageName: string, file: string, args: readonly string[]): Stage {
  return {
    name,
    run: () => runProgram(process.execPath, [toolOf(packageName, file), ...args], { cwd: repositoryFolder }),
  };
}

function unitTests(report?: string): Stage {
  const reporters = report ? vitestReporters(report) : [];
  const args = ['run', '--project', 'unit', ...reporters];
  return {
    ...tool('unit', 'vitest', 'vitest.mjs', args),
    counts: () => (report ? vitestCounts(report) : undefined),
  };
}

function playwright(name: string, file: string, report: string): Stage {
  return {
    name,
    run: () => script(file, ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    counts: () => playwrightCounts(report),
  };
}

function script(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return runProgram(process.execPath, [...typeStripping, join(repositoryFolder, 'scripts', file), ...args], {
    cwd: repositoryFolder,
    env: { ...process.env, ...env },
  });
}

function vitestReporters(file: string): string[] {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
}
