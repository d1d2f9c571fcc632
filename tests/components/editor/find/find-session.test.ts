// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FindSession } from '@/components/editor/find/find-session';
import { anchorText } from '@/lib/document/anchor-text';
import { openArticle, sectionOf } from '../session/opened-article';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', () => new Promise(() => {}));
});
afterEach(() => {
  for (const close of opened.splice(0)) close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const opened: (() => void)[] = [];

function open(...texts: string[]) {
  const { session } = openArticle(
    texts.map((text, index) => ({
      ...sectionOf(`s${index + 1}`, text),
      headingLines: [`同心篇${index + 1}`],
    })),
  );
  const find = new FindSession(session);
  session.head.change({ byline: [{ role: 'reporter', outlet: '同心报', name: '张三' }] });
  find.open('replace');
  opened.push(() => void session.close());
  const textsNow = () => session.inOrder().map((section) => anchorText(section.stored().doc));
  return { session, find, texts: textsNow };
}

describe('finding in an article', () => {
  test('goes through its head, byline, headings and texts in reading order, and around the end', () => {
    const { find } = open('同心，同心。', '没有。', '还有同心。');
    find.seek('同心');
    expect(find.matches.get().map(({ line }) => line.home.part)).toEqual([
      ...['head', 'byline', 'heading', 'text', 'text', 'heading', 'heading', 'text'],
    ]);
    expect(find.at.get()).toBe(0);
    find.step(-1);
    expect(find.at.get()).toBe(7);
    find.step(1);
    expect(find.at.get()).toBe(0);
  });

  test('says nothing of an empty query, and sees what is written meanwhile', () => {
    const { find, session } = open('同心。');
    find.seek('');
    expect([find.matches.get(), find.at.get()]).toEqual([[], -1]);
    find.seek('同德');
    expect(find.at.get()).toBe(-1);
    session.section('s1')?.transform((tr) => tr.insert(1, tr.doc.type.schema.text('同德')));
    vi.advanceTimersByTime(1000);
    expect(find.matches.get()).toHaveLength(1);
  });
});

describe('replacing', () => {
  test('one goes on to the next, past what it put there', () => {
    const { find, texts } = open('同心，同心。');
    find.seek('同心，');
    find.replacement.set('同心，同心，');
    find.replace();
    expect(texts()).toEqual(['同心，同心，同心。']);
    find.seek('同心。');
    find.replacement.set('');
    find.replace();
    expect(texts()).toEqual(['同心，同心，']);
    expect(find.matches.get()).toEqual([]);
  });

  test('all is saved like typing, counted, and taken back by one undo', async () => {
    const { find, session, texts } = open('同心，同心。', '还有同心。');
    await session.undo.undo();
    find.seek('同心');
    find.replacement.set('齐心');
    find.replaceAll();
    expect(texts()).toEqual(['齐心，齐心。', '还有齐心。']);
    expect(session.head.text.get().heading.headline).toEqual(['齐心向前']);
    expect(session.section('s2')?.headingLines.get()).toEqual(['齐心篇2']);
    expect(find.changed.get()).toEqual({ done: 6, left: [] });
    expect(session.section('s2')?.saver.state().hasUnsaved).toBe(true);

    await session.undo.undo();
    expect(texts()).toEqual(['同心，同心。', '还有同心。']);
    expect(session.head.text.get().heading.headline).toEqual(['同心向前']);
    expect(session.section('s2')?.headingLines.get()).toEqual(['同心篇2']);
  });

  test('all leaves out what is in conflict, and says where and how many', () => {
    const { find, session, texts } = open('同心，同心。', '还有同心。');
    const { headingLines, document } = sectionOf('', '别人的');
    session.section('s1')?.saver.startConflict({
      content: { headingLines, document },
      version: 2,
      savedAt: '2026-01-05T02:00:00Z',
      savedBy: '许静',
    } as never);
    find.seek('同心');
    find.replacement.set('齐心');
    find.replaceAll();
    expect(texts()).toEqual(['同心，同心。', '还有齐心。']);
    expect(find.changed.get()).toEqual({
      done: 4,
      left: [{ sectionId: 's1', why: 'conflict', count: 3 }],
    });
  });

  test('nothing is replaced where an input method is composing', () => {
    const { find, session, texts } = open('同心。');
    find.seek('同心。');
    session.section('s1')?.composing(true);
    find.replacement.set('齐心。');
    find.replace();
    expect(texts()).toEqual(['同心。']);
    expect(find.changed.get()?.left).toEqual([{ sectionId: 's1', why: 'busy', count: 1 }]);
  });

  test('leaves a line that is another by now', () => {
    const { find, session, texts } = open('同心同德。');
    find.seek('同德');
    session.section('s1')?.transform((tr) => tr.delete(1, 3));
    find.replacement.set('同向');
    find.replaceAll();
    expect(texts()).toEqual(['同德。']);
    expect(find.changed.get()?.left).toEqual([{ sectionId: 's1', why: 'changed', count: 1 }]);
  });
});
