import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from './import-graph';

const NOT_NOUNS = ['domain', 'document', 'db', 'env', 'input', 'jobs', 'auth', 'web'];
const files = sourceFiles();

/** The layer a file belongs to; nouns are `noun:<folder>`. */
function layerOf(file: string): string {
  const [top, folder = ''] = file.replace(/\.(ts|tsx|json|css)$/, '').split('/');
  if (file.startsWith('lib/revisions/compare/')) return 'compare';
  if (/^lib\/intake\/(rows\/|(plan|source)(\.|$))/.test(file)) return 'plan';
  if (top !== 'lib') return top === 'components' && folder === 'ui' ? 'components/ui' : (top ?? '');
  return NOT_NOUNS.includes(folder) ? folder : `noun:${folder}`;
}

const infrastructure = ['db', 'env', 'input', 'jobs'];
const MAY: Record<string, (target: string) => boolean> = {
  domain: (to) => to === 'domain',
  document: (to) => ['domain', 'document'].includes(to),
  db: (to) => [...infrastructure, 'domain'].includes(to),
  env: (to) => to === 'env',
  input: (to) => ['input', 'domain'].includes(to),
  jobs: (to) => [...infrastructure, 'domain'].includes(to),
  compare: (to) => ['compare', 'domain', 'document'].includes(to),
  plan: (to) => ['plan', 'domain'].includes(to),
  noun: (to) =>
    [...infrastructure, 'domain', 'document', 'compare', 'plan'].includes(to) || to.startsWith('noun:'),
  auth: (to) => [...infrastructure, 'domain', 'auth', 'web'].includes(to) || to.startsWith('noun:'),
  web: (to) =>
    [...infrastructure, 'domain', 'auth', 'web', 'messages'].includes(to) || to.startsWith('noun:'),
  'components/ui': (to) => ['components/ui', 'domain', 'messages'].includes(to),
  components: (to) =>
    ['components', 'components/ui', 'domain', 'document', 'compare', 'plan', 'messages'].includes(to),
};

const PACKAGES: Record<string, RegExp> = {
  domain: /^$/,
  compare: /^diff$/,
  plan: /^$/,
  document: /^(@tiptap\/(core|pm|extensions?|extension-[a-z-]+|static-renderer)|node:crypto)$/,
};

describe('who may import whom', () => {
  it.each(Object.keys(MAY))('%s keeps to its own side', (layer) => {
    const strays = files
      .filter((file) => layerOf(file) === layer || (layer === 'noun' && layerOf(file).startsWith('noun:')))
      .flatMap((file) =>
        importsOf(file)
          // Types of queries and failures are what components and screens speak in.
          .filter((used) => !(used.isTypeOnly && layer.startsWith('components')))
          .filter((used) => !used.isPackage && !MAY[layer]?.(layerOf(used.target)))
          .map((used) => `${file} → ${used.target}`),
      );
    expect(strays).toEqual([]);
  });

  it.each(Object.keys(PACKAGES))('%s uses only the packages it may', (layer) => {
    const strays = files
      .filter((file) => layerOf(file) === layer)
      .flatMap((file) =>
        importsOf(file).filter((used) => used.isPackage && !PACKAGES[layer]?.test(used.target)),
      )
      .map((used) => used.target);
    expect(strays).toEqual([]);
  });

  it('no noun knows next, next-auth or React', () => {
    const strays = files
      .filter((file) => layerOf(file).startsWith('noun:'))
      .flatMap((file) => importsOf(file).map((used) => ({ file, ...used })))
      .filter(
        (used) =>
          used.isPackage && /^(next|next-auth|next-intl|react|react-dom|@mantine\/.*)$/.test(used.target),
      );
    expect(strays).toEqual([]);
  });

  it('nothing imports app', () => {
    const strays = files
      .filter((file) => !file.startsWith('app/'))
      .flatMap((file) =>
        importsOf(file)
          .filter((used) => used.target.startsWith('app/'))
          .map(() => file),
      );
    expect(strays).toEqual([]);
  });

  it('files do not import each other in a circle', () => {
    expect(findCycles()).toEqual([]);
  });
});

function findCycles(): string[] {
  const known = new Set(files.map((file) => file.replace(/\.tsx?$/, '')));
  const graph = new Map(
    files.map((file) => [
      file.replace(/\.tsx?$/, ''),
      importsOf(file)
        .filter((used) => !used.isPackage && !used.isTypeOnly)
        .map((used) => used.target.replace(/\.tsx?$/, ''))
        .filter((target) => known.has(target)),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (node: string, trail: string[]): void => {
    if (trail.includes(node)) {
      cycles.push([...trail.slice(trail.indexOf(node)), node].join(' → '));
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return cycles;
}
