import nextVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import { houseImports } from './scripts/lib/house-imports-rule.mjs';

const config = [
  {
    ignores: [
      '.next*/**',
      '.data/**',
      'lib/db/generated/**',
      'node_modules/**',
      'next-env.d.ts',
      'test-results/**',
    ],
  },
  ...nextVitals,
  ...nextTypescript,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@next/next/no-head-element': 'off',
      // Photos are stored in the sizes pages ask for.
      '@next/next/no-img-element': 'off',
      'no-console': ['error', { allow: ['error', 'warn'] }],
    },
  },
  {
    files: ['app/**', 'components/**', 'lib/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(ImportDeclaration, ExportNamedDeclaration)[source.value=/^\\.\\.\\//]',
          message: "Import from another folder by its address from the root: '@/lib/…'.",
        },
        {
          selector:
            "ImportDeclaration[source.value='next-intl'][importKind!='type'] > ImportSpecifier[imported.name=/^use(Translations|Messages)$/][importKind!='type']",
          message:
            'The browser is not sent the catalogue: a component brings its words along, by a hook of components/words.',
        },
      ],
    },
  },
  {
    files: ['scripts/**', 'bench/**', 'prisma/seed/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Static markup without script: docs/decisions/0001-public-pages-are-route-handlers.md
    files: ['components/site/**'],
    rules: { '@next/next/no-img-element': 'off', '@next/next/no-html-link-for-pages': 'off' },
  },
  {
    files: ['prisma/seed/demo/articles/**', 'tests/**'],
    // Playwright's fixtures are handed a function named `use`, which is no hook.
    rules: { 'max-lines': 'off', 'react-hooks/rules-of-hooks': 'off' },
  },
  {
    // Who may import whom, and where code belongs that may not: scripts/lib/architecture.mjs
    files: ['lib/**', 'app/**', 'components/**'],
    ignores: ['lib/db/generated/**'],
    plugins: { house: { rules: { imports: houseImports } } },
    rules: { 'house/imports': 'error' },
  },
];

export default config;
