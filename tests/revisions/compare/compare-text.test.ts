import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { compareField, compareText } from '@/lib/revisions/compare/compare-text';
import {
  arbitraryEdit,
  arbitraryProse,
  showPieces,
  textAfter,
  textBefore,
} from '@/tests/support/show-pieces';

describe('a change is shown', () => {
  test.each([
    ['one comma', '同心聚力，共谋发展。', '同心聚力、共谋发展。', '同心聚力[-，-]{+、+}共谋发展。'],
    ['commas close together, each by itself', '甲，乙，丙', '甲、乙、丙', '甲[-，-]{+、+}乙[-，-]{+、+}丙'],
    ['one character', '推动发展', '推进发展', '推[-动-]{+进+}发展'],
    ['a whole number', '服务企业481个', '服务企业418个', '服务企业[-481-]{+418+}个'],
    ['a whole decimal', '增长3.5%', '增长3.8%', '增长[-3.5-]{+3.8+}%'],
    ['a whole number in words', '代表十二名', '代表十三名', '代表[-十二-]{+十三+}名'],
    ['numbers close together, each by itself', '3年5项', '4年6项', '[-3-]{+4+}年[-5-]{+6+}项'],
    ['a whole Latin word', '开展GDP核算', '开展GNP核算', '开展[-GDP-]{+GNP+}核算'],
    ['a whole character of two code units', '𠮷祥', '𠮾祥', '[-𠮷-]{+𠮾+}祥'],
    ['a letter with its accent', 'e\u0301', 'e\u0300', '[-e\u0301-]{+e\u0300+}'],
    ['an added list item with its own comma', '甲、乙、丁', '甲、丙、乙、丁', '甲、{+丙、+}乙、丁'],
    ['a whole clause', '抓学习。抓落实。', '抓学习。抓宣传。抓落实。', '抓学习。{+抓宣传。+}抓落实。'],
    ['a removed word at its edges', '民营企业企业家', '企业家', '[-民营企业-]企业家'],
    ['a whole word', '走访科技馆', '走访科学科技馆', '走访{+科学+}科技馆'],
    ['the first of three', '发展，发展', '发展，发展，发展', '{+发展，+}发展，发展'],
    [
      'a removal apart from the one before it',
      '乙丙丙丙丙甲甲丙',
      '丙丙丙甲甲丙。。甲',
      '[-乙-]丙丙丙[-丙-]甲甲丙{+。。甲+}',
    ],
    ['nothing before', '', '新增', '{+新增+}'],
    ['nothing after', '删去', '', '[-删去-]'],
  ])('as %s', (_, before, after, shown) => {
    expect(showPieces(compareText(before, after))).toBe(shown);
  });

  test('as one phrase when only a character or two by chance stayed between two edits', () => {
    const shown = showPieces(compareText('深入学习贯彻全会精神', '全面学懂弄通全会精神'));
    expect(shown).toBe('[-深入学习贯彻-]{+全面学懂弄通+}全会精神');
  });

  test('as one phrase when the run that stayed is short beside the edits around it', () => {
    const before = '始终坚持大团结大联合这一主题，民营经济健康运行';
    const after = '广泛凝聚社会各界智慧力量，民营经济快速稳定增长提质';
    expect(showPieces(compareText(before, after))).toContain('，民营经济');
    const swallowed = compareText('甲乙丙丁戊己的工作庚辛壬癸子丑', '东西南北上下的工作春夏秋冬左右');
    expect(showPieces(swallowed)).toBe(
      '[-甲乙丙丁戊己的工作庚辛壬癸子丑-]{+东西南北上下的工作春夏秋冬左右+}',
    );
  });

  test('in two phrases when the run that stayed is not so short beside them', () => {
    const shown = showPieces(compareText('甲乙丙丁戊己的工作庚辛壬癸子好', '东西南北上下的工作春夏秋冬左好'));
    expect(shown).toBe('[-甲乙丙丁戊己-]{+东西南北上下+}的工作[-庚辛壬癸子-]{+春夏秋冬左+}好');
  });

  test('apart from the unchanged words between two edits', () => {
    const shown = showPieces(compareText('推动民营经济发展', '促进民营经济腾飞'));
    expect(shown).toBe('[-推动-]{+促进+}民营经济[-发展-]{+腾飞+}');
  });

  test('within the clauses that stayed when a long text was otherwise written anew', () => {
    const rewritten = (from: number) =>
      Array.from({ length: 700 }, (_, at) => String.fromCodePoint(from + at)).join('');
    const before = `${rewritten(0x5000)}。民营经济健康发展。${rewritten(0x6000)}`;
    const after = `${rewritten(0x7000)}。民营经济健康发展。${rewritten(0x8000)}`;
    const same = compareText(before, after).filter((piece) => piece.op === 'same');
    expect(same).toEqual([{ op: 'same', text: '。民营经济健康发展。' }]);
  });
});

describe('the law of a comparison', () => {
  test('what stayed and went is the text before, what stayed and came the text after', () => {
    fc.assert(
      fc.property(arbitraryEdit, ([before, after]) => {
        const pieces = compareText(before, after);
        expect(textBefore(pieces)).toBe(before);
        expect(textAfter(pieces)).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  test('a text compared with itself shows no change', () => {
    fc.assert(
      fc.property(arbitraryProse, (text) => {
        expect(compareText(text, text)).toEqual(text === '' ? [] : [{ op: 'same', text }]);
      }),
    );
  });

  test('no piece is empty, and no two of a kind follow each other', () => {
    fc.assert(
      fc.property(arbitraryEdit, ([before, after]) => {
        const ops = compareText(before, after).map((piece) => (piece.text === '' ? 'empty' : piece.op));
        expect(ops).not.toContain('empty');
        expect(ops.filter((op, at) => op === ops[at + 1])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('no piece begins inside a character', () => {
    fc.assert(
      fc.property(arbitraryEdit, ([before, after]) => {
        const pieces = compareText(before, after).slice(1);
        const starts = pieces.map((piece) => piece.text.charCodeAt(0));
        expect(starts.filter((code) => code >= 0xdc00 && code <= 0xdfff)).toEqual([]);
      }),
    );
  });
});

test('a heading of two lines is compared as one text', () => {
  const field = compareField('凝聚共识\n共谋发展', '凝聚共识 共谋发展');
  expect(field.isChanged).toBe(true);
  expect(showPieces(field.pieces)).toBe('凝聚共识[-\n-]{+ +}共谋发展');
});
