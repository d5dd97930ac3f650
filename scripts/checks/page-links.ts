import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const LINK = /!?\[[^\]]*\]\(([^)\s]+)\)/g;
const HEADING = /^#+ (.+)$/gm;
const CODE = /```[\s\S]*?```/g;

/** The pages that people read, as paths in the repository: those at its top, in docs/, and beside the code of main. */
export function pagesOf(repository: string): string[] {
  const below = (folder: string) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name));
  const atTop = readdirSync(repository).filter((name) => name.endsWith('.md'));
  return [...atTop, ...below('docs'), ...below('main')];
}

/** The links of a page that lead nowhere: a file or picture that is not there, a heading that no page has. */
export function brokenLinks(page: string, repository: string): string[] {
  const file = join(repository, page);
  return [...withoutCode(file).matchAll(LINK)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^[a-z]+:/.test(target) && !leadsSomewhere(target, file));
}

function leadsSomewhere(target: string, page: string): boolean {
  const [path = '', heading] = target.split('#');
  const file = path === '' ? page : resolve(dirname(page), path);
  if (!existsSync(file)) return false;
  return heading === undefined || headingsOf(file).includes(heading);
}

function withoutCode(page: string): string {
  return readFileSync(page, 'utf8').replace(CODE, '');
}

/** The names under which a page's headings are linked to. */
function headingsOf(page: string): string[] {
  return [...withoutCode(page).matchAll(HEADING)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/g, '-'),
  );
}
