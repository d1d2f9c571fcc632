import { describe, expect, it } from 'vitest';
import { compareTexts } from '@/components/editor/conflict/compare-texts';
import { doc, paragraph, text } from '@/tests/support/documents';

const textOf = (headingLines: string[], ...paragraphs: string[]) => ({
  headingLines,
  document: { schemaVersion: 1, doc: doc(...paragraphs.map((text) => paragraph(text))) },
});

describe('two texts in conflict', () => {
  it('each mark what the other has not got', () => {
    const theirs = textOf(['凝聚共识'], '走访企业三百家，解决难题。', '他们新写的一段话。');
    const mine = textOf(['凝聚共识'], '走访企业四百家，解决难题。');
    const blocks = compareTexts(theirs, mine);
    const own = (side: 'theirs' | 'mine') =>
      blocks.flatMap((block) => block[side].text.filter(({ isOwn }) => isOwn).map(({ text }) => text));
    expect(own('theirs')).toEqual(['三百', '他们新写的一段话。']);
    expect(own('mine')).toEqual(['四百']);
    expect(blocks.map(({ isHeading }) => isHeading)).toEqual([true, false, false]);
  });

  it('show a figure raised on one side only as a difference, and raised', () => {
    const raised = doc(paragraph('面积1200m', text('2', 'superscript'), '。'));
    const mine = { headingLines: [], document: { schemaVersion: 2, doc: raised } };
    const [block] = compareTexts(textOf([], '面积1200m2。'), mine);
    expect(block?.theirs.text).toContainEqual({ text: '2', isOwn: true });
    expect(block?.mine.text).toContainEqual({ text: '²', isOwn: true });
  });

  it('are shown whole on both sides', () => {
    const theirs = textOf(['旧题'], '第一段。', '第二段。');
    const mine = textOf(['新题', '副行'], '第一段，改过。', '第二段。');
    const blocks = compareTexts(theirs, mine);
    const whole = (side: 'theirs' | 'mine') =>
      blocks.map((block) => block[side].text.map(({ text }) => text).join('')).join('');
    expect(whole('theirs')).toBe('旧题第一段。第二段。');
    expect(whole('mine')).toBe('新题副行第一段，改过。第二段。');
  });
});
