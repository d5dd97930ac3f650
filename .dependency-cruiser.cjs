// Who may import whom. docs/developers tells the story; here it is held.
const aTest = '[.]test[.]tsx?$';
const npm = (...names) => `^node_modules/(${names.join('|')})(/|$)`;
// A large feature has a folder for each of its parts.
const aRepository = ['^main/features/.+/repository[.]ts$', '^main/features/.+-repository[.]ts$'];

/** A rule that forbids imports; tests beside the code may always import more than the code. */
function forbid(name, comment, from, to) {
  const pathNot = [aTest, ...(from.pathNot ?? [])];
  return { name, comment, severity: 'error', from: { ...from, pathNot }, to };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },

    // The two sides.
    forbid(
      'shared-is-pure',
      'shared/ imports zod and pure libraries only: no Node, no Electron, no React, neither side.',
      { path: '^shared/' },
      {
        pathNot: [
          '^shared/',
          npm(
            'zod',
            'temporal-polyfill',
            'temporal-spec',
            'libphonenumber-js',
            'double-metaphone',
            'fastest-levenshtein',
          ),
        ],
      },
    ),
    forbid(
      'renderer-meets-main-in-the-contract',
      'The renderer knows shared/ and the type of the bridge.',
      { path: '^renderer/' },
      { path: '^(main|preload|scripts|tests|bench)/', pathNot: '^preload/bridge[.]ts$' },
    ),
    forbid(
      'renderer-has-no-node',
      'The renderer runs in a sandbox.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'renderer-has-no-database',
      'What the renderer wants it asks main for.',
      { path: '^renderer/' },
      {
        path: npm(
          'electron',
          'electron-store',
          'mongodb',
          'bson',
          'keytar',
          'better-sqlite3-multiple-ciphers',
        ),
      },
    ),
    forbid(
      'main-knows-no-window',
      'main/ imports shared/ and itself.',
      { path: '^main/' },
      { path: '^(renderer|preload|scripts|tests|bench)/' },
    ),
    forbid(
      'preload-is-the-bridge',
      'The preload script imports Electron and shared/, nothing else.',
      { path: '^preload/' },
      { pathNot: ['^preload/', '^shared/', npm('electron')] },
    ),

    // Electron and the driver, each in its own place.
    forbid(
      'electron-in-shell-and-router',
      'Only main/shell, main/router and the adapter that starts the embedded database import Electron.',
      { path: '^main/', pathNot: ['^main/(shell|router)/', '^main/database/start-embedded-database[.]ts$'] },
      { path: npm('electron', 'electron-store') },
    ),
    forbid(
      'mongodb-in-repositories-and-database',
      'Only repositories and main/database talk to the driver.',
      { path: '^(main|shared)/', pathNot: [...aRepository, '^main/(database|embedded-database)/'] },
      { path: npm('mongodb', 'bson') },
    ),

    // The embedded database: a program of its own.
    forbid(
      'embedded-database-stands-alone',
      'The embedded database imports nothing of ours but itself, and no driver.',
      { path: '^main/embedded-database/' },
      {
        path: ['^(main|shared|renderer|preload|scripts)/', npm('mongodb', 'electron')],
        pathNot: '^main/embedded-database/',
      },
    ),
    forbid(
      'embedded-database-is-started-not-imported',
      'main/database starts it as a process.',
      { path: '^(main|shared|renderer|preload)/', pathNot: ['^main/embedded-database/'] },
      { path: '^main/embedded-database/' },
    ),

    // Inside main: handlers -> operations -> repositories -> database.
    forbid(
      'handlers-call-operations',
      'A handler is thin: it calls an operation, not a repository nor the database.',
      { path: '^main/features/[^/]+/handlers[.]ts$' },
      { path: [...aRepository, '^main/database/'] },
    ),
    forbid(
      'operations-know-no-handler',
      'Calls go down, never up.',
      { path: '^main/features/', pathNot: ['/handlers[.]ts$', '^main/features/index[.]ts$'] },
      { path: '^main/features/[^/]+/handlers[.]ts$' },
    ),
    forbid(
      'repositories-are-the-bottom',
      'A repository knows the database and the domain, no operation.',
      { path: aRepository },
      { path: '^main/(features|jobs|shell)/', pathNot: aRepository },
    ),
    forbid(
      'a-repository-is-its-features-own',
      "A feature never touches another's collection: it calls the other's operation.",
      { path: '^main/features/([^/]+)/' },
      { path: aRepository, pathNot: '^main/features/$1/' },
    ),
    forbid(
      'router-knows-features-by-index',
      'The router is handed the features; it knows them through an index.ts at most.',
      { path: '^main/router/' },
      {
        path: '^main/(features|jobs)/',
        pathNot: ['^main/features/index[.]ts$', '^main/features/[^/]+/index[.]ts$'],
      },
    ),
    forbid(
      'database-knows-no-feature',
      'main/database stands below all else in main.',
      { path: '^main/database/' },
      { path: '^main/(features|jobs|router|shell)/' },
    ),
    forbid(
      'shell-knows-no-feature',
      'The shell is windows, menu, scheme, settings and secrets.',
      { path: '^main/shell/' },
      { path: '^main/(features|jobs|router|database)/' },
    ),
    forbid(
      'features-run-without-electron',
      'Features take what the shell has as parameters (types are fine), so that tests run them without a window.',
      { path: '^main/(features|jobs)/' },
      { path: '^main/shell/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'jobs-call-operations',
      'A job calls operations as a handler does.',
      { path: '^main/jobs/' },
      { path: [...aRepository, '/handlers[.]ts$', '^main/router/'] },
    ),

    // Inside the renderer: features -> app client, components.
    forbid(
      'components-know-no-feature',
      'What several features show belongs to none of them.',
      { path: '^renderer/components/' },
      { path: '^renderer/features/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|release)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
