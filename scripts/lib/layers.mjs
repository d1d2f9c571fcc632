// Who may import whom. ESLint enforces it file by file; tests/architecture walks the whole graph with the
// same rows. `allow` lists what a layer may import, as prefixes from the project's root or package names.

const NOUN_FOLDERS =
  '{articles,seasons,submissions,confirmations,notices,audit,comments,departments,media,people,publications,reviews,revisions,stages,templates,topics,search,intake,outputs}';
const up = (name) => [
  `@/${name}`,
  `@/${name}/**`,
  `@/lib/${name}`,
  `@/lib/${name}/**`,
  `**/../${name}`,
  `**/../${name}/**`,
];
const packages = (...names) => names.flatMap((name) => [name, `${name}/**`]);

const react = packages('react', 'react-dom', '@tiptap/react', '@mantine/*', 'next-intl');
const next = packages('next', 'next-auth');
const prisma = packages('@prisma/*', 'prisma', 'pg', 'pg-boss');

const no = (group, message) => ({ group, message });

export const layerRules = [
  {
    files: ['lib/domain/**'],
    patterns: [
      no(
        ['node:*', '@?*/*', 'zod', 'diff', ...next, ...react, ...prisma],
        'lib/domain is pure: no packages. Put I/O into a noun, validation of input into its input.ts.',
      ),
      no(
        [...up('db'), ...up('articles'), ...up('document'), ...up('app'), ...up('components')],
        'lib/domain imports only itself; what needs more belongs in a noun or lib/document.',
      ),
    ],
  },
  {
    files: ['lib/document/**'],
    patterns: [
      no(
        [...next, ...react, ...prisma],
        'lib/document is headless: React node views belong in components/editor, storage in a noun.',
      ),
      no(
        [...up('db'), ...up('articles'), ...up('media'), ...up('app'), ...up('components')],
        'lib/document imports domain and Tiptap only; what reads the database belongs in a noun.',
      ),
    ],
  },
  {
    files: ['lib/db/**', 'lib/env.ts', 'lib/input/**', 'lib/jobs/**'],
    ignores: ['lib/db/generated/**'],
    patterns: [
      no([...next, ...react], 'Infrastructure knows no framework; that belongs in lib/web or lib/auth.'),
      no(
        [
          ...up('articles'),
          ...up('reviews'),
          ...up('publications'),
          ...up('people'),
          ...up('app'),
          ...up('components'),
        ],
        "Infrastructure knows no noun; register the noun's handler from lib/web instead.",
      ),
    ],
  },
  {
    files: [`lib/${NOUN_FOLDERS}/**`],
    patterns: [
      no(
        [...next, ...react],
        'A noun runs under a job or the command line too: framework code belongs in app, lib/web or lib/auth.',
      ),
      no(
        [...up('app'), ...up('components'), ...up('web'), ...up('auth')],
        'A noun is called by app, lib/web and lib/auth, never the other way round.',
      ),
    ],
  },
  {
    files: ['lib/intake/rows/**', 'lib/intake/plan.ts', 'lib/intake/source.ts'],
    patterns: [
      no(
        ['node:*', ...next, ...react, ...prisma, '@/lib/intake/{read,segment,topics}/**', ...up('db')],
        'The rows of a plan are edited in the browser too: only domain and the plan itself belong here.',
      ),
    ],
  },
  {
    files: ['lib/auth/**', 'lib/web/**'],
    patterns: [no([...up('app'), ...up('components')], 'lib serves app and components; it imports neither.')],
  },
  {
    files: ['components/**'],
    patterns: [
      no(
        [...prisma, '@/lib/db/**', '@/lib/auth/**', '@/lib/*/commands/**', '@/app/**', '@/lib/env'],
        'Components take props and callbacks: pass the action in from the page in app/.',
      ),
    ],
  },
  {
    files: ['components/ui/**'],
    patterns: [
      no(
        [
          ...prisma,
          '@/lib/db/**',
          '@/lib/auth/**',
          '@/lib/*/commands/**',
          '@/app/**',
          '@/components/{editor,article,review,site,admin,account,audit,shell,articles}/**',
        ],
        'components/ui holds primitives with no domain word; put this into the domain component.',
      ),
    ],
  },
  {
    files: ['app/**'],
    patterns: [no(prisma, 'app parses, calls and renders: put the query or command into lib.')],
  },
];
