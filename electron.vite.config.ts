import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = import.meta.dirname;

/** The oldest Electron that the application runs on is 33: Node 20.18 and Chromium 130. */
const oldest = { node: 'node20.18', chromium: 'chrome130' };

/** Native code, which cannot be bundled. Everything else is, so that the application starts quickly. */
const native = ['better-sqlite3-multiple-ciphers', 'keytar', '@node-rs/argon2'];

/** What the MongoDB driver asks for only if it is used, and does without. */
const optional = [
  '@aws-sdk/credential-providers',
  '@mongodb-js/zstd',
  'gcp-metadata',
  'kerberos',
  'mongodb-client-encryption',
  'snappy',
  'socks',
];

const mainEntries = {
  index: 'main/index.ts',
  'embedded-database': 'main/embedded-database/index.ts',
  'reader-worker': 'main/embedded-database/reader-worker.ts',
  'whole-file-worker': 'main/embedded-database/whole-file-worker.ts',
};

function existing(entries: Record<string, string>): Record<string, string> {
  const paths = Object.entries(entries).map(([name, path]) => [name, resolve(here, path)] as const);
  return Object.fromEntries(paths.filter(([, path]) => existsSync(path)));
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: oldest.node,
      externalizeDeps: false,
      rolldownOptions: {
        input: existing(mainEntries),
        external: [...native, ...optional],
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: oldest.node,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(here, 'preload/index.ts') },
        // A sandboxed preload script must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [react()],
    // Replaced in each answer of the app:// scheme, see main/shell/app-protocol.ts.
    html: { cspNonce: '%CSP_NONCE%' },
    build: {
      outDir: resolve(here, 'out/renderer'),
      target: oldest.chromium,
      // Half the text to read before the window can be used; main stays readable, for the frames in its log.
      minify: true,
      // It is read from the disk, not over a network.
      chunkSizeWarningLimit: 1_500,
      rolldownOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
});
