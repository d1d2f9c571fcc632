import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource, sourceFiles } from './import-graph';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TOKENS = 'components/ui/tokens.css';
// Written by the kit from components/ui/theme.ts; a test holds them together.
const THEME = 'components/ui/desk-theme.css';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const sheets = readdirSync(path.join(ROOT, 'components'), { recursive: true, encoding: 'utf8' })
  .map((file) => `components/${file.split(path.sep).join('/')}`)
  .filter((file) => file.endsWith('.css') && file !== TOKENS && file !== THEME)
  .sort();
const components = sourceFiles('components').filter((file) => file.endsWith('.tsx'));

const tokens = new Map(
  [...read(TOKENS).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    value.replace(/\s+/g, ' '),
  ]),
);

/** The colours written down in a text, each in one spelling. */
function coloursIn(text: string): string[] {
  return [...text.matchAll(/#[\da-f]{3,8}\b|rgba?\([^)]*\)/gi)].map(([colour]) =>
    colour.toLowerCase().replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3'),
  );
}

function filesByColour(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of [...sheets, ...components])
    for (const colour of coloursIn(read(file))) found.set(colour, (found.get(colour) ?? new Set()).add(file));
  return found;
}

describe('colours', () => {
  it('words that are marked have the colour of what was found, not the browser’s yellow', () => {
    expect(read('components/ui/desk.css')).toMatch(/^mark \{[^}]*background: var\(--found\);/m);
  });

  const named = new Set([...tokens.values()].flatMap(coloursIn));
  const ofTheme = new Set(coloursIn(read('components/ui/theme.ts')));
  // The head of a public page is read before any sheet.
  const copies = ['components/site/page-head.tsx'];

  it('a colour that has a name is called by it', () => {
    const strays = [...filesByColour()]
      .filter(([colour]) => named.has(colour) || ofTheme.has(colour))
      .map(([colour, files]) => [colour, [...files].filter((file) => !copies.includes(file))] as const)
      .filter(([, files]) => files.length > 0);
    expect(strays).toEqual([]);
  });

  it('a colour of two places has a name', () => {
    const repeated = [...filesByColour()].filter(([, files]) => files.size > 1);
    expect(repeated).toEqual([]);
  });

  it('where the seal and the paper must be written down once more, they are the same', () => {
    const seal = tokens.get('--day-seal') ?? '';
    const rgb = (seal.match(/[\da-f]{2}/g) ?? []).map((pair) => parseInt(pair, 16)).join(' ');
    expect(/const seal: [^[]*\[([^\]]*)\]/.exec(read('components/ui/theme.ts'))?.[1]).toContain(`'${seal}'`);
    expect(coloursIn(read('public/favicon.svg'))).toEqual([seal, tokens.get('--day-on-seal')]);
    expect(coloursIn(read('components/site/page-head.tsx'))).toEqual([
      tokens.get('--day-paper'),
      tokens.get('--night-paper'),
    ]);
    for (const part of [4, 7, 10, 16]) expect(tokens.get(`--seal-${part}`)).toBe(`rgb(${rgb} / ${part}%)`);
  });
});

describe('sizes of text', () => {
  it('every size is one of the scale', () => {
    const strays = sheets.flatMap((file) =>
      [...read(file).matchAll(/(?:font-size|[^-]font):\s*([^;]+);/g)]
        .map(([, value = '']) => value)
        .filter((value) => value !== 'inherit' && !tokens.has(/^var\((--[\w-]+)\)$/.exec(value)?.[1] ?? ''))
        .map((value) => `${file}: ${value}`),
    );
    // What fits on its one sheet of paper is reckoned; raised and lowered letters go by the text around them, and the
    // head in the editor by its measure.
    expect(strays).toEqual([
      'components/article/article.css: 0.7em',
      'components/editor/article-editor.module.css: min(var(--title-headline), 100cqi * 2.75 / 46)',
      'components/editor/article-editor.module.css: min(var(--title-kicker), 100cqi * 1.3125 / 46)',
      'components/seasons/coverage-matrix.module.css: var(--font)',
    ]);
  });

  it('no component writes a size down', () => {
    const strays = components.filter((file) =>
      /fontSize: (?!'var\(--text-\d+\)')|\bfz=(\{|"\d)/.test(readSource(file)),
    );
    expect(strays).toEqual([]);
  });

  it('a size is named after its pixels', () => {
    const ofScreen = [...tokens].filter(([name]) => name.startsWith('--text-'));
    expect(ofScreen.length).toBeGreaterThan(5);
    for (const [name, value] of ofScreen) expect(name).toBe(`--text-${parseFloat(value) * 16}`);
  });
});

describe('names', () => {
  const used = [...sheets, ...components]
    .map(read)
    .concat([...tokens.values()])
    .flatMap((text) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name));

  it('every name that is used is given somewhere', () => {
    const given = new Set(
      [TOKENS, ...sheets, ...components].flatMap((file) =>
        [...read(file).matchAll(/(--[\w-]+)'?:/g)].map(([, name = '']) => name),
      ),
    );
    const isOfKit = (name: string) => /^--(mantine|app-shell)-/.test(name);
    expect(used.filter((name) => !isOfKit(name) && !given.has(name))).toEqual([]);
  });

  it('every name that is given is used', () => {
    expect([...tokens.keys()].filter((name) => !used.includes(name))).toEqual([]);
  });
});

describe('tables', () => {
  // Set as what they are: an article marked, a comparison of texts, an official form, a sheet that must fit on one page, a
  // month.
  const documents = [
    'components/proposals/marked-blocks.tsx',
    'components/review/comparison/block-comparison.tsx',
    'components/review/record/record-form.tsx',
    'components/seasons/calendar/month-view.tsx',
    'components/seasons/coverage-matrix.tsx',
  ];

  it('the tables of the desk have one style', () => {
    const own = components
      .filter((file) => /<table\b/.test(readSource(file)) && !file.startsWith('components/article/'))
      .filter((file) => !/<table className=\{`?(\$\{)?table\.table\b/.test(readSource(file)));
    expect(own).toEqual(documents);
  });

  it('the kit sets no table but the list of keys in its dialog', () => {
    const ofKit = components.filter((file) => /<Table\b|\bTableT[drh]\b/.test(readSource(file)));
    expect(ofKit).toEqual(['components/editor/shortcuts/shortcuts-dialog.tsx']);
  });
});

describe('typesetting', () => {
  it('asks browsers only for a trim of spacing that they know', () => {
    const asked = sheets.flatMap((sheet) =>
      [...read(sheet).matchAll(/text-spacing-trim:\s*([\w-]+)/g)].map(([, value = '']) => [sheet, value]),
    );
    const known = ['normal', 'space-all', 'space-first', 'trim-start'];
    expect(asked.filter(([, value = '']) => !known.includes(value))).toEqual([]);
    expect(asked).not.toEqual([]);
  });
});
