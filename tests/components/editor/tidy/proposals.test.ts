import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { proposals, unpairedIn } from '@/components/editor/tidy/proposals';
import { articleLines } from '@/components/editor/wording/article-lines';
import { changeWords } from '@/components/editor/wording/change-words';
import { anchorText } from '@/lib/document/anchor-text';
import { TIDY_KINDS } from '@/lib/document/tidy/tidy-kinds';
import { openArticle, sectionOf } from '../session/opened-article';

const ALL = new Set(TIDY_KINDS);

beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => {})));
afterEach(() => vi.unstubAllGlobals());

const open = (...texts: string[]) =>
  openArticle(texts.map((text, index) => sectionOf(`s${index + 1}`, text))).session;

describe('what would be put in order', () => {
  test('is done but for what is taken out, and taken back by one undo', async () => {
    const session = open('同心,"同向".', '同行,');
    const found = proposals(articleLines(session), ALL, null);
    expect(found.map(({ kind }) => kind)).toEqual(['marks', 'quotes', 'marks', 'marks']);
    const { done } = changeWords(session, { key: 'tidy' }, found.slice(1));
    expect(done).toBe(3);
    const texts = () => session.inOrder().map((section) => anchorText(section.stored().doc));
    expect(texts()).toEqual(['同心,“同向”。', '同行，']);
    await session.undo.undo();
    expect(texts()).toEqual(['同心,"同向".', '同行,']);
    void session.close();
  });

  test('is within what was pasted when only that is asked for, as long as the line is the same', () => {
    const session = open('先写,贴的,');
    const line = { text: '先写,贴的,', from: 3, to: 6 };
    const scope = { sectionId: 's1', lines: [line] };
    expect(proposals(articleLines(session), ALL, scope).map(({ edits }) => edits[0]?.from)).toEqual([5]);
    const other = { sectionId: 's1', lines: [{ ...line, text: '别的,' }] };
    expect(proposals(articleLines(session), ALL, other)).toEqual([]);
    void session.close();
  });

  test('leaves quotes without a fellow, and names their line once', () => {
    const session = open('同心"同向', '"同行"');
    expect(unpairedIn(articleLines(session), ALL, null)).toMatchObject([{ at: 2 }]);
    void session.close();
  });
});
