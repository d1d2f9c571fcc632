import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleContent } from '@/lib/domain/article/content';
import { writeWordMarked } from '@/lib/outputs/word/write-word-marked';
import { differencesOfArticle } from '@/lib/proposals/differences/differences-of-article';
import { markedArticle } from '@/lib/proposals/marked/marked-article';
import { wordWords as words } from '@/lib/web/word-words';
import { cppcc2024 } from '@/prisma/seed/demo/articles/cppcc-2024';
import { articleCharacters, withoutSpace } from '@/tests/support/output-characters';
import { anyPicture, demoContent, outputSource } from '@/tests/support/word-sources';
import { anyActs, anyArticle, editedArticle } from '@/tests/support/random-article-edits';
import type { XmlElement } from '@/tests/support/read-xml';
import { everyElement, named, valueIn, wordPartNames, wordText, wordXml } from '@/tests/support/word-files';

const PEOPLE = [
  { key: '甲', stage: '初审', name: '陈志远', savedAt: new Date('2026-03-05T01:10:00Z') },
  { key: '乙', stage: '复审', name: '林岚', savedAt: new Date('2026-03-06T01:10:00Z') },
];

async function marked(base: ArticleContent, ...proposed: ArticleContent[]) {
  const proposers = PEOPLE.slice(0, proposed.length);
  const proposals = proposed.map((one, at) => ({
    key: proposers[at]?.key ?? '',
    differences: differencesOfArticle(base, one),
  }));
  const article = markedArticle(base, proposals);
  const source = outputSource(base, { isApproved: false });
  const options = {
    article,
    proposers,
    topicNames: { livelihood: '民生实事' },
    readPicture: anyPicture,
    words,
  };
  return writeWordMarked(source, options);
}

const COLORS = new Set(['A11D0D', '12549E', '1F6A2C', '74329A']);
const FURNITURE = new Set(['Legend', 'Note']);

type Kind = 'kept' | 'removed' | 'inserted' | 'said';

function kindOf(run: XmlElement): Kind {
  const look = run.child('w:rPr');
  const color = look?.child('w:color')?.attributes['w:val'] ?? '';
  if (look?.child('w:strike') || look?.child('w:dstrike')) return 'removed';
  if (!COLORS.has(color)) return 'kept';
  return look?.child('w:u') ? 'inserted' : 'said';
}

/** The words of an article in the file, each with what became of it. `places`: of paragraphs moved here or others. */
function runsOf(bytes: Buffer) {
  const paragraphs = named(wordXml(bytes), 'w:p').filter(
    (one) => !FURNITURE.has(valueIn(one, 'w:pStyle') ?? ''),
  );
  return paragraphs.flatMap((one) => {
    const isMovedHere = everyElement(one).some(({ name }) => name === 'w:pBdr');
    return named(one, 'w:r').map((run) => ({ kind: kindOf(run), words: wordText(run), isMovedHere }));
  });
}

const join = (runs: { words: string }[]) =>
  withoutSpace(runs.map((one) => one.words.replace(/[¶↵]/g, '')).join(''));

describe('a marked copy', () => {
  /** A cut may leave half a character, which no XML holds. */
  const whole = (content: ArticleContent) => articleCharacters(content).replace(/\p{Cs}/gu, '');

  test('without what is underlined it is the revision, without what is struck it is what was proposed', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, anyActs, async (base, acts) => {
        const proposed = editedArticle(base, acts);
        const runs = runsOf(await marked(base, proposed)).filter(({ kind }) => kind !== 'said');
        const struck = runs.filter(({ kind }) => kind !== 'removed');
        expect(join(struck)).toBe(whole(proposed));
        if (runs.some(({ isMovedHere }) => isMovedHere)) return;
        expect(join(runs.filter(({ kind }) => kind !== 'inserted'))).toBe(whole(base));
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  const base = demoContent(cppcc2024);
  const changed = (change: (article: ArticleContent) => void) => {
    const copy = structuredClone(base);
    change(copy);
    return copy;
  };
  const retitled = (line: string) =>
    changed(({ heading }) => {
      heading.headline = [line, '四镇两街听回声'];
    });

  test('tells by colour, line and sign whose a change is, and says who that is and when', async () => {
    const bytes = await marked(base, retitled('两张方桌议实事'), retitled('一张方桌议大事'));
    const file = wordXml(bytes);
    const legend = named(file, 'w:p').filter((one) => valueIn(one, 'w:pStyle') === 'Legend');
    expect(legend.map(wordText).slice(0, 2)).toEqual([
      '① 初审 陈志远，2026年3月5日 09:10\u3000增加\u3000删去',
      '② 复审 林岚，2026年3月6日 09:10\u3000增加\u3000删去',
    ]);
    const title = named(file, 'w:p').find((one) => valueIn(one, 'w:pStyle') === 'Title');
    const shown =
      title &&
      named(title, 'w:r').map((run) => [wordText(run), valueIn(run, 'w:color'), valueIn(run, 'w:u')]);
    expect(shown).toContainEqual(['两', 'A11D0D', 'single']);
    expect(shown).toContainEqual(['大', '12549E', 'double']);
    expect(shown).toContainEqual(['①', 'A11D0D', undefined]);
    expect(title && named(title, 'w:strike').length).toBeGreaterThan(0);
  });

  test('what two take out is struck twice and is in nobody’s colour', async () => {
    const gone = () => changed(({ sections }) => sections.splice(1, 1));
    const runs = named(wordXml(await marked(base, gone(), gone())), 'w:r');
    const one = runs.find((run) => wordText(run) === '守好“定盘星”');
    expect(one && named(one, 'w:dstrike')).toHaveLength(1);
    expect(valueIn(one, 'w:color')).toBeUndefined();
  });

  test('what cannot be seen in the words is said: topics, kinds of sections, moves', async () => {
    const bytes = await marked(
      base,
      changed(({ sections }) => {
        const [, one, two] = sections;
        if (one) one.topicIds = ['livelihood'];
        if (one && two) sections.splice(1, 2, two, one);
      }),
    );
    const notes = named(wordXml(bytes), 'w:p').filter((one) => valueIn(one, 'w:pStyle') === 'Note');
    const said = notes.map(wordText).join('\n');
    expect(said).toContain('民生实事');
    expect(said).toMatch(/移至|移来/);
  });

  test('is Word text like any other, without Word’s own tracking, and each page says what it is', async () => {
    const bytes = await marked(base, retitled('两张方桌议实事'));
    expect(everyElement(wordXml(bytes)).filter(({ name }) => /^w:(ins|del)$/.test(name))).toEqual([]);
    const headers = wordPartNames(bytes).filter((name) => /header\d\.xml$/.test(name));
    expect(headers).toHaveLength(2);
    for (const name of headers)
      expect(wordText(wordXml(bytes, name))).toMatch(/^花脸稿\u3000草稿，未经审定\u3000[0-9a-f]{8}$/);
  });
});
