import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryFolder } from '../runtimes/repository.ts';
import { brokenLinks, pagesOf } from './page-links.ts';

it.each(pagesOf(repositoryFolder))('every link and picture of %s is there', (page) => {
  expect(brokenLinks(page, repositoryFolder)).toEqual([]);
});

it('tells a link that leads nowhere from one that does', () => {
  const folder = mkdtempSync(join(tmpdir(), 'glytch-pages-'));
  const text =
    '# A page: here\n[a](#a-page-here) [b](page.md) [c](gone.md) ![d](gone.png) [e](#gone) [f](https://x.y)';
  writeFileSync(join(folder, 'page.md'), text);
  const broken = brokenLinks('page.md', folder);
  rmSync(folder, { recursive: true });
  expect(broken).toEqual(['gone.md', 'gone.png', '#gone']);
});
