// Who may import whom: the one table that lint and tests/architecture read. In words: docs/house.md.
import path from 'node:path';

const FOUNDATION = {
  domain: { may: [], packages: /^$/ },
  env: { may: [], packages: /^(node:path|zod)$/ },
  db: { may: ['domain', 'env'] },
  input: { may: ['domain'] },
  jobs: { may: ['db', 'domain', 'env'] },
  document: {
    may: ['domain'],
    packages:
      /^(@tiptap\/(core|pm|extensions?|extension-[a-z-]+|static-renderer)|dingbat-to-unicode|node:crypto)$/,
  },
  search: { may: ['db', 'document', 'domain'], packages: /^opencc-js$/ },
  // These seven run in the browser too.
  claims: { may: ['domain', 'document'], packages: /^@tiptap\/pm$/ },
  copydesk: { may: ['domain', 'document'], packages: /^(zod|@tiptap\/pm)$/ },
  'revisions/compare': { may: ['domain', 'document'], packages: /^diff$/ },
  'proposals/differences': {
    may: ['domain', 'document', 'revisions/compare'],
    packages: /^@tiptap\/pm$/,
  },
  'proposals/marked': {
    may: ['domain', 'document', 'proposals/differences'],
    packages: /^@tiptap\/pm$/,
  },
  'newspaper/layout': { may: ['domain'], packages: /^$/ },
  'intake/rows': { may: ['domain'], packages: /^$/, files: /^lib\/intake\/(rows\/|(plan|source)(\.|$))/ },
};

/** The nouns, each standing on those before it and on no other: so they have no cycle, types counted. */
const NOUNS = [
  'links',
  'intake',
  'audit',
  'revisions',
  'departments',
  'media',
  'notices',
  'webhooks',
  'stages',
  'templates',
  'topics',
  'office',
  'articles',
  'history',
  'people',
  'comments',
  'publications',
  'submissions',
  'facts',
  'confirmations',
  'proposals',
  'reviews',
  'seasons',
  'outputs',
  'newspaper',
  'outputs/site',
  'previews',
  'writing',
  'imports',
  'backup',
  'finding',
  'desk',
];

const FRAMEWORK = /^(next|next-auth|next-intl|react|react-dom|@mantine\/.*|@tiptap\/react)$/;
const DATABASE = /^(@prisma\/.*|prisma|pg|pg-boss)$/;

/** Where the site's pages are drawn: by the components that the desk shows them with. */
const DRAWN = 'lib/outputs/site';

/** Folders within a noun that others may enter; its own files, commands and queries they always may. */
const OPEN = [
  'intake/apart',
  'intake/read',
  'intake/segment',
  'intake/sheets',
  'intake/topics',
  'outputs/json',
  'outputs/markdown',
  'outputs/pdf',
  'outputs/text',
  'outputs/wechat',
  'outputs/word',
  'submissions/files',
  'submissions/pictures',
];

/** Where code belongs that does not belong here. */
const BELONGS = {
  domain: 'lib/domain is pure: I/O belongs in a noun, the checking of input in its input.ts.',
  document:
    'lib/document is headless and stores nothing: node views belong in components/editor, storage in a noun.',
  'revisions/compare': 'This runs in the browser too: what reads the database belongs in lib/revisions.',
  'proposals/differences':
    'A proposal is cut and taken in the browser too: what reads the database belongs in lib/proposals.',
  'proposals/marked':
    'A marked copy is made in the browser too: what reads the database belongs in lib/proposals.',
  'newspaper/layout':
    'A page is laid out in the browser too: what reads the database or writes files belongs in lib/newspaper.',
  claims: 'Claims are found in the browser too: what reads the database belongs in a noun.',
  copydesk: 'The copy desk reads in the browser too: what reads the database belongs in a noun.',
  'intake/rows':
    'The rows of a plan are edited in the browser too: reading and planning belong in lib/intake.',
  foundation: "This knows no noun and no framework: register the noun's handler from lib/web instead.",
  noun: 'A noun runs under a job and the command line too: framework code belongs in app, lib/web or lib/auth.',
  auth: 'lib serves app and components and imports neither; what needs lib/web belongs there.',
  web: 'lib serves app and components and imports neither.',
  components:
    'Components take props and callbacks: pass the action in from the page in app/, import types of queries only.',
  'components/words': 'components/words brings the messages to components, and holds nothing else.',
  'components/ui':
    'components/ui holds primitives with no domain word: this belongs in the domain component.',
  app: 'app parses, calls and renders: the query or command belongs in lib.',
};

/** The room of a file or a folder, given from the project's root; null for a folder of lib that has none. */
export function roomOf(file) {
  for (const [name, { files }] of Object.entries(FOUNDATION)) {
    if (
      files
        ? files.test(file)
        : file === `lib/${name}.ts` || file === `lib/${name}` || file.startsWith(`lib/${name}/`)
    )
      return name;
  }
  const [top, folder = ''] = file.split('/');
  if (file === DRAWN || file.startsWith(`${DRAWN}/`)) return 'outputs/site';
  if (top === 'components') return ['ui', 'words'].includes(folder) ? `components/${folder}` : 'components';
  if (top !== 'lib') return top;
  return NOUNS.includes(folder) || ['auth', 'web'].includes(folder) ? folder : null;
}

export const ROOMS = [...Object.keys(FOUNDATION), ...NOUNS, 'auth', 'web'];

/**
 * Why a file may not import this, with where the code belongs; null when it may.
 * @param {string} file from the project's root, as `lib/articles/input.ts`
 * @param {string} specifier as written
 */
export function refusal(file, specifier, { isTypeOnly = false } = {}) {
  const from = roomOf(file);
  if (from === null)
    return `${path.posix.dirname(file)} is no room of lib: give it its line in scripts/lib/architecture.mjs.`;
  const target = inProject(file, specifier);
  if (target === null) return mayUse(from, packageOf(specifier)) ? null : belongs(from);
  const to = roomOf(target);
  if (to === null || to === from) return null;
  if (!mayEnter(from, to, isTypeOnly))
    return NOUNS.includes(from) && NOUNS.includes(to) ? below(from, to) : belongs(from);
  const [, noun, folder] = target.split('/');
  const isInside =
    NOUNS.includes(to) &&
    to !== 'outputs/site' &&
    target.split('/').length > 3 &&
    !['commands', 'queries'].includes(folder);
  if (!isInside || OPEN.includes(`${noun}/${folder}`)) return null;
  return `lib/${noun}/${folder} is lib/${noun}'s own: what others use stands in lib/${noun} itself, its commands or queries.`;
}

function mayEnter(from, to, isTypeOnly) {
  if (to === 'app') return from === 'app';
  if (from in FOUNDATION) return FOUNDATION[from].may.includes(to);
  if (from === 'outputs/site' && to === 'components') return true;
  if (NOUNS.includes(from)) return to in FOUNDATION || isBefore(from, to);
  const isLib = to in FOUNDATION || NOUNS.includes(to);
  if (from === 'auth') return isLib;
  if (from === 'web') return isLib || to === 'auth' || to === 'messages';
  if (from === 'components/words') return ['domain', 'messages'].includes(to);
  if (from === 'components/ui') return isTypeOnly || ['domain', 'components/words'].includes(to);
  if (from !== 'components') return true;
  const inBrowser = [
    'components/ui',
    'components/words',
    'domain',
    'document',
    'revisions/compare',
    'proposals/differences',
    'proposals/marked',
    'intake/rows',
    'newspaper/layout',
    'claims',
    'copydesk',
    'messages',
  ];
  return isTypeOnly || inBrowser.includes(to);
}

function mayUse(from, name) {
  if (FOUNDATION[from]?.packages) return FOUNDATION[from].packages.test(name);
  if (from === 'outputs/site' && /^react(-dom)?$/.test(name)) return true;
  if (from in FOUNDATION || NOUNS.includes(from)) return !FRAMEWORK.test(name);
  return !(['app', 'components', 'components/ui', 'components/words'].includes(from) && DATABASE.test(name));
}

const isBefore = (from, to) => NOUNS.includes(to) && NOUNS.indexOf(to) < NOUNS.indexOf(from);

function belongs(from) {
  return BELONGS[from] ?? BELONGS[NOUNS.includes(from) ? 'noun' : 'foundation'];
}

function below(from, to) {
  return `lib/${to} stands on lib/${from}: what needs both belongs in lib/${to}, or, where it changes a text, in lib/writing.`;
}

/** From the project's root, without an ending of its own; null for a package. */
export function inProject(file, specifier) {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (!specifier.startsWith('.')) return null;
  return path.posix.join(path.posix.dirname(file), specifier);
}

function packageOf(specifier) {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}
