import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountFor } from '@/lib/intake/account-for';
import { makePlan } from '@/lib/intake/make-plan';
import type { Plan } from '@/lib/intake/plan';
import { blocksOfRows } from '@/lib/intake/rows/blocks-of-rows';
import { changeKind } from '@/lib/intake/rows/change-kind';
import { mergeWithPrevious } from '@/lib/intake/rows/merge-with-previous';
import { moveRowTo } from '@/lib/intake/rows/move-row-to';
import { moveRow } from '@/lib/intake/rows/move-row';
import { planOfRows } from '@/lib/intake/rows/plan-of-rows';
import { proposeTopics } from '@/lib/intake/rows/propose-topics';
import { removeRow } from '@/lib/intake/rows/remove-row';
import { restoreRow } from '@/lib/intake/rows/restore-row';
import { ROW_KINDS, type Row } from '@/lib/intake/rows/row';
import { rowsOfPlan } from '@/lib/intake/rows/rows-of-plan';
import { setTopics } from '@/lib/intake/rows/set-topics';
import { splitRow } from '@/lib/intake/rows/split-row';
import { startHere } from '@/lib/intake/rows/start-here';
import { sourceOf } from '@/tests/support/plan-of';

const SAMPLES = path.resolve(import.meta.dirname, '../../fixtures/intake');
const samples = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(path.join(SAMPLES, name), 'utf8'));

const PIECES = [
  ...['\n', '\n', '\n\n', ' ', '\u3000', '。', '，', '：', '“', '”', '——', '|', '↓↓↓'],
  ...['突出高位推动', '——2025年云溪区工作综述', '记者 张小北', '通讯员 李三 文/图', '[编辑：王五]'],
  ...['2025年3月8日', '来源：云溪日报', '图为座谈会现场。 张小北 摄', '一、', '（一）', '分享到：31K'],
  ...['2026年，云溪区将继续努力。', '一年来，云溪区委统战部坚持围绕中心、服务大局，各项工作取得新的成效。'],
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
  ...(samples.length > 0 ? [fc.constantFrom(...samples)] : []),
);

const nothingLost = { missing: [], doubled: [], altered: [] };

function rowsFrom(text: string): { plan: Plan; rows: Row[] } {
  const plan = makePlan(sourceOf(text));
  return { plan, rows: rowsOfPlan(plan, text) };
}

/** Without the places of photos, which the types allow to be said in two ways, and without articles that hold nothing. */
function comparable({ articles, removed }: Plan) {
  const first = (spans: { start: number }[]) => spans[0]?.start ?? -1;
  return {
    removed: removed.map(({ start, end, reason }) => `${start}-${end} ${reason}`).sort(),
    articles: articles
      .map(({ kicker, headline, subhead, series, byline, published, blocks, photos }) => ({
        ...{ subhead, series, published: published?.spans.length ? published : null },
        ...{
          kicker,
          headline,
          blocks: blocks.filter((block) => block.heading.length + block.paragraphs.length),
        },
        byline: byline.map(({ role, outlet, name }) => `${role} ${outlet} ${name}`).sort(),
        photos: photos
          .map(({ block: _, afterParagraphs: __, ...photo }) => photo)
          .sort((a, b) => first(a.caption.spans) - first(b.caption.spans)),
      }))
      .filter((article) =>
        Object.values(article)
          .flat()
          .some((held) => held !== null),
      ),
  };
}

type Edit = { kind: number; at: number; value: number };
const anyEdit = fc.record({ kind: fc.nat(9), at: fc.nat(200), value: fc.nat(200) });

function edited(rows: Row[], { kind, at, value }: Edit, text: string): Row[] {
  const row = rows[at % rows.length];
  if (!row) return rows;
  const starts = ['article', 'banner', 'lead', 'section', 'outlook'] as const;
  switch (kind) {
    case 0:
      return changeKind(rows, row.id, ROW_KINDS[value % ROW_KINDS.length] ?? 'paragraph');
    case 1:
      return startHere(rows, row.id, starts[value % starts.length] ?? 'section');
    case 2:
      return mergeWithPrevious(rows, row.id);
    case 3:
      return splitRow(rows, row.id, value % (row.text.length + 1), text);
    case 4:
      return moveRow(rows, row.id, value % 2 === 0 ? 1 : -1);
    case 5:
      return setTopics(rows, row.id, ['ethnic-affairs']);
    case 6:
      return restoreRow(rows, row.id);
    case 7:
      return moveRowTo(rows, row.id, rows[value % (rows.length + 1)]?.id ?? null);
    default:
      return removeRow(rows, row.id);
  }
}

describe('rows of a plan', () => {
  test('stand for the same plan', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { plan, rows } = rowsFrom(text);
        expect(comparable(planOfRows(rows))).toEqual(comparable(plan));
      }),
      { numRuns: 300 },
    );
  });

  test('are told to be of the blocks their plan holds', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyEdit, { maxLength: 25 }), (text, edits) => {
        const rows = edits.reduce((before, edit) => edited(before, edit, text), rowsFrom(text).rows);
        const words = (pieces: { text: string }[]) => pieces.map((piece) => piece.text);
        const planned = planOfRows(rows).articles.flatMap(({ blocks }) =>
          blocks.map(({ role, heading, paragraphs, topics }) => {
            return { role, heading: words(heading), paragraphs: words(paragraphs), topics };
          }),
        );
        const found = blocksOfRows(rows).map(({ row: { topics = [] }, ...block }) => ({ ...block, topics }));
        expect(found).toEqual(planned);
      }),
      { numRuns: 300 },
    );
  });

  test('lose no character, however a person sorts them', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyEdit, { maxLength: 25 }), (text, edits) => {
        const rows = edits.reduce((before, edit) => edited(before, edit, text), rowsFrom(text).rows);
        expect(accountFor(planOfRows(rows), { text })).toEqual(nothingLost);
        expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('dragging a row', () => {
  test('is as moving it one by one', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, from, to) => {
        const kept = rowsFrom(text).rows.filter((row) => row.kind !== 'removed');
        const row = kept[from % Math.max(kept.length, 1)];
        fc.pre(row !== undefined && kept.length > 1);
        const at = kept.findIndex(({ id }) => id === row?.id);
        const target = to % kept.length;
        const id = row?.id ?? '';
        let stepped = kept;
        for (let step = at; step < target; step++) stepped = moveRow(stepped, id, 1);
        for (let step = at; step > target; step--) stepped = moveRow(stepped, id, -1);
        const before = kept[target < at ? target : target + 1]?.id ?? null;
        expect(moveRowTo(kept, id, before)).toEqual(stepped);
      }),
      { numRuns: 100 },
    );
  });
});

const TEXT = '同心向前\n导语第一句。\n凝聚共识\n全年宣讲四十二场。\n服务发展\n走访企业三百家。';
function sorted(kinds: Row['kind'][], starts: Record<number, Row['starts']> = {}): Row[] {
  let at = 0;
  return TEXT.split('\n').map((text, index) => {
    const spans = [{ start: at, end: at + text.length }];
    at += text.length + 1;
    return {
      id: `r${index}`,
      kind: kinds[index] ?? 'paragraph',
      text,
      spans,
      startsArticle: index === 0,
      starts: starts[index] ?? null,
    };
  });
}
const article = () =>
  sorted(['headline', 'paragraph', 'heading', 'paragraph', 'heading', 'paragraph'], {
    1: 'lead',
    2: 'section',
    4: 'section',
  });
const blocksOf = (rows: Row[]) =>
  planOfRows(rows).articles.map(({ blocks }) =>
    blocks.map(({ role, heading, paragraphs }) => [
      role,
      heading.map((piece) => piece.text),
      paragraphs.map((piece) => piece.text),
    ]),
  );

describe('sorting rows', () => {
  test('a heading that is none gives its text to the section before', () => {
    expect(blocksOf(changeKind(article(), 'r4', 'paragraph'))).toEqual([
      [
        ['lead', [], ['导语第一句。']],
        ['section', ['凝聚共识'], ['全年宣讲四十二场。', '服务发展', '走访企业三百家。']],
      ],
    ]);
  });

  test('a paragraph made a heading begins a section', () => {
    const flat = sorted(['headline'], { 1: 'lead' });
    expect(blocksOf(changeKind(flat, 'r2', 'heading'))[0]?.map(([role]) => role)).toEqual([
      'lead',
      'section',
    ]);
  });

  test('a heading changed by mistake and back has its topics again', () => {
    const topics = [{ topicId: 'theory', score: 0.7, cues: [] }];
    const rows = article().map((row) => (row.id === 'r4' ? { ...row, topics } : row));
    const back = changeKind(changeKind(rows, 'r4', 'paragraph'), 'r4', 'heading');
    expect(planOfRows(back).articles[0]?.blocks.at(-1)?.topics).toEqual(topics);
  });

  test('an article can begin at any row', () => {
    expect(blocksOf(startHere(article(), 'r4', 'article'))).toHaveLength(2);
  });

  test('the row after a removed heading begins the section', () => {
    expect(blocksOf(removeRow(article(), 'r2'))[0]?.[1]).toEqual(['section', [], ['全年宣讲四十二场。']]);
  });

  test('a removed row is kept as removed by hand, and comes back as a paragraph', () => {
    const removed = removeRow(article(), 'r3');
    expect(planOfRows(removed).removed).toEqual([{ start: 17, end: 26, reason: 'by_hand' }]);
    expect(restoreRow(removed, 'r3')[3]).toMatchObject({ kind: 'paragraph', text: '全年宣讲四十二场。' });
  });

  test('two rows become one, and one becomes two where it is cut', () => {
    const merged = mergeWithPrevious(article(), 'r3');
    expect(merged[2]).toMatchObject({ kind: 'heading', text: '凝聚共识全年宣讲四十二场。' });
    expect(splitRow(merged, 'r2', 4, TEXT).slice(2, 4)).toMatchObject([
      { text: '凝聚共识', spans: [{ start: 12, end: 16 }], starts: 'section' },
      { text: '全年宣讲四十二场。', spans: [{ start: 17, end: 26 }], starts: null },
    ]);
  });

  test('no character is cut in two', () => {
    const text = '甲🙂乙';
    const rows = article()
      .slice(0, 1)
      .map((row) => ({ ...row, text, spans: [{ start: 0, end: 4 }] }));
    expect(splitRow(rows, 'r0', 2, text).map((half) => half.text)).toEqual(['甲🙂', '乙']);
  });

  test('a heading moved up takes the paragraph it passes into its section', () => {
    expect(blocksOf(moveRow(article(), 'r4', -1))[0]?.at(-1)).toEqual([
      'section',
      ['服务发展'],
      ['全年宣讲四十二场。', '走访企业三百家。'],
    ]);
  });

  test('a paragraph dragged far goes on with the section it comes to', () => {
    expect(blocksOf(moveRowTo(article(), 'r1', null))[0]).toEqual([
      ['section', ['凝聚共识'], ['全年宣讲四十二场。']],
      ['section', ['服务发展'], ['走访企业三百家。', '导语第一句。']],
    ]);
  });

  test('a heading dragged up takes all it passes into its section', () => {
    expect(blocksOf(moveRowTo(article(), 'r4', 'r1'))[0]).toEqual([
      ['section', ['服务发展'], []],
      ['lead', [], ['导语第一句。']],
      ['section', ['凝聚共识'], ['全年宣讲四十二场。', '走访企业三百家。']],
    ]);
  });

  test('a row dragged above the first begins the article', () => {
    const moved = moveRowTo(article(), 'r5', 'r0');
    expect(moved.map(({ id, startsArticle }) => [id, startsArticle]).slice(0, 2)).toEqual([
      ['r5', true],
      ['r0', false],
    ]);
    expect(planOfRows(moved).articles).toHaveLength(1);
  });

  test('a row let go where it stood, or past removed ones only, changes nothing', () => {
    const rows = removeRow(article(), 'r2');
    for (const before of ['r1', 'r2', 'r3']) expect(moveRowTo(rows, 'r1', before)).toEqual(rows);
    expect(moveRowTo(rows, 'r2', null)).toEqual(rows);
  });

  test('topics named by hand stay so when another row begins the section, and not in a half cut off', () => {
    const named = setTopics(article(), 'r2', ['theory']);
    expect(removeRow(named, 'r2')[3]).toMatchObject({ topics: [{ topicId: 'theory' }], topicsByHand: true });
    const [, half] = splitRow(named, 'r2', 2, TEXT).slice(2);
    expect(half).toMatchObject({ text: '共识' });
    expect(half).not.toHaveProperty('topicsByHand');
    expect(mergeWithPrevious(named, 'r2')[1]).not.toHaveProperty('topicsByHand');
    const proposed = proposeTopics(named, 'r2')[2];
    expect(proposed).not.toHaveProperty('topicsByHand');
    expect(proposed).not.toHaveProperty('topics');
  });

  test('topics named by hand keep what spoke for them', () => {
    const cues = [{ text: '宣讲', count: 1 }];
    const rows = article().map((row) =>
      row.id === 'r2' ? { ...row, topics: [{ topicId: 'theory', score: 0.7, cues }] } : row,
    );
    expect(setTopics(rows, 'r2', ['theory', 'youth'])[2]?.topics).toEqual([
      { topicId: 'theory', score: 0.7, cues },
      { topicId: 'youth', score: 1, cues: [] },
    ]);
  });
});
