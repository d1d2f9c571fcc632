// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EditableSection } from '@/components/editor/editing-article';
import { ChangesSession } from '@/components/editor/proposal/changes-session';
import { proposalLine } from '@/components/editor/proposal/proposal-line';
import type { WayBack } from '@/components/editor/proposal/ways-back';
import { ArticleSession } from '@/components/editor/session/article-session';
import { canonicalDocument } from '@/lib/document/canonical-document';
import { toDocumentNode } from '@/lib/document/document-schema';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import { bulletList, doc, item, paragraph, photo, text } from '@/tests/support/documents';
import { anyDocument, anyEdits, edited } from '@/tests/support/random-edits';
import { articleOf, MemoryStore, owner, sectionOf, storesOf } from '../session/opened-article';
import { closeEditor, openEditor } from '../undo/random-work';

const sessions: ArticleSession[] = [];
beforeEach(() => {
  vi.stubGlobal('fetch', () => new Promise(() => {}));
});
afterEach(() => {
  for (const session of sessions.splice(0)) {
    session.head.saver.dispose();
    for (const section of session.inOrder()) {
      closeEditor(section);
      section.dispose();
    }
  }
  vi.unstubAllGlobals();
});

type Part = { revision: DocumentNode; proposed?: DocumentNode; headingLines?: string[] };

/** A proposal of these sections, opened. */
function open(...parts: Part[]) {
  const stored = (document: DocumentNode) => ({ schemaVersion: CURRENT_SCHEMA_VERSION, doc: document });
  const sections = parts.map(({ revision, proposed }, index): EditableSection => {
    return { ...sectionOf(`s${index + 1}`, ''), document: stored(proposed ?? revision) };
  });
  const article = articleOf(sections);
  const { bodyName, year, heading, byline } = article;
  const revision: ArticleContent = {
    schemaVersion: CURRENT_SCHEMA_VERSION,
    bodyName,
    year,
    heading,
    byline,
    sections: parts.map(({ revision: document, headingLines = [] }, index) => {
      return { id: `s${index + 1}`, role: 'body', headingLines, topicIds: [], doc: document };
    }),
  };
  const editing = { personId: owner.personId, tabId: 'tab', ...storesOf(new MemoryStore()) };
  const session = new ArticleSession(article, editing, proposalLine('review', true));
  sessions.push(session);
  const changes = new ChangesSession(session, revision);
  const section = (id: string) => {
    const found = session.section(id);
    if (!found) throw new Error(`no section ${id}`);
    return found;
  };
  return { session, changes, section, revision };
}

const ways = (changes: ChangesSession): WayBack[] => changes.parts.get().flatMap((part) => part.ways);
const words = (changes: ChangesSession) =>
  ways(changes).map((way) =>
    way.part === 'value' ? [way.field] : [way.difference.put, way.difference.taken],
  );
const form = (document: DocumentNode) => canonicalDocument(document);

test('what differs is listed with the words struck and those in their stead, in reading order', () => {
  const { session, changes, section } = open(
    { revision: doc('全年走访企业三百家。'), proposed: doc('全年走访民营企业三百家。') },
    { revision: doc('开展宣讲。'), proposed: doc('开展宣讲。') },
  );
  session.head.change({ heading: { ...session.head.text.get().heading, headline: ['同心向远'] } });
  session.head.change({ byline: [{ role: 'text', outlet: '', name: '许静' }] });
  section('s2').setHeadingLines(['凝聚共识']);
  changes.look();
  expect(changes.parts.get().map((part) => part.section)).toEqual([null, 's1', 's2']);
  expect(words(changes)).toEqual([['前', '远'], ['byline'], ['', '民营'], ['', '凝聚共识']]);
  expect(changes.count.get()).toBe(4);
});

test('only what was changed since is looked at again, and nothing drawn anew where nothing was', () => {
  const { changes, section } = open(
    { revision: doc('一'), proposed: doc('一甲') },
    { revision: doc('二'), proposed: doc('二乙') },
  );
  changes.look();
  const [first, second] = changes.parts.get();
  const seen = changes.parts.get();
  changes.look();
  expect(changes.parts.get()).toBe(seen);
  section('s2').transform((tr) => tr.insert(1, tr.doc.type.schema.text('又')));
  changes.look();
  expect(changes.parts.get()[0]).toBe(first);
  expect(changes.parts.get()[1]).not.toBe(second);
});

test('a count nobody keeps up to date is not shown', () => {
  const { changes, section } = open({ revision: doc('一'), proposed: doc('一甲') });
  changes.look();
  expect(changes.count.get()).toBe(1);
  const stop = changes.watch();
  section('s1').setHeadingLines(['标题']);
  expect(changes.count.get()).toBe(1);
  stop();
  section('s1').setHeadingLines(['标题二']);
  expect(changes.count.get()).toBeNull();
});

test('one place is put back in the editor, the rest stays, and one undo brings it back', async () => {
  const proposed = doc(
    paragraph('全年走访', text('民营', 'bold'), '企业四百家。'),
    '另有外资企业。',
    bulletList(item('凝聚侨心侨智')),
    photo({ credit: '王某 摄' }, '走访现场'),
  );
  const revision = doc('全年走访企业三百家。', bulletList(item('凝聚侨心侨力')), photo({}, '走访现场'));
  const { session, changes, section } = open({ revision, proposed });
  const editor = openEditor(section('s1'));
  changes.look();
  const all = ways(changes);
  expect(all.length).toBeGreaterThan(3);
  for (const way of all) {
    expect(changes.putBack(way)).toBe(true);
    editor.state.doc.check();
    expect(ways(changes)).toHaveLength(all.length - 1);
    expect(session.undo.last.get()).toEqual({ key: 'putBack' });
    expect(section('s1').saver.state().hasUnsaved).toBe(true);
    await session.undo.undo();
    expect(form(toDocumentNode(editor.state.doc))).toEqual(form(proposed));
    changes.look();
  }
});

test('without an editor on the page it is put back all the same', () => {
  const revision = doc('全年走访企业三百家。');
  const { changes, section } = open({ revision, proposed: doc('全年走访企业四百家。') });
  changes.look();
  expect(ways(changes).every((way) => changes.putBack(way))).toBe(true);
  expect(section('s1').text().document.doc).toEqual(revision);
  expect(changes.count.get()).toBe(0);
});

test('headings, head and byline are put back line by line', () => {
  const { session, changes, section } = open({ revision: doc('一'), headingLines: ['凝聚共识', '筑牢根基'] });
  const { heading } = session.head.text.get();
  section('s1').setHeadingLines(['凝心聚力', '筑牢根基', '再上台阶']);
  session.head.change({ heading: { ...heading, headline: ['同心向远'], subhead: '副题' } });
  session.head.change({ byline: [{ role: 'text', outlet: '', name: '许静' }], year: 2026 });
  changes.look();
  while (ways(changes).length > 0) {
    const [way] = ways(changes);
    if (way) expect(changes.putBack(way)).toBe(true);
  }
  expect(section('s1').headingLines.get()).toEqual(['凝聚共识', '筑牢根基']);
  expect(session.head.text.get()).toMatchObject({ heading, byline: [], year: 2025 });
});

test('a text in composition is neither looked at half written nor changed', () => {
  const { changes, section } = open({ revision: doc('一'), proposed: doc('一甲') });
  changes.look();
  const [way] = ways(changes);
  section('s1').composing(true);
  section('s1').setHeadingLines(['ning']);
  changes.look();
  expect(words(changes)).toEqual([['', '甲']]);
  expect(way && changes.putBack(way)).toBe(false);
  expect(section('s1').lastText().document.doc).toEqual(doc('一甲'));
});

test('a place that was changed meanwhile is not put back', () => {
  const { changes, section } = open({ revision: doc('全年三百家'), proposed: doc('全年四百家') });
  changes.look();
  const [way] = ways(changes);
  section('s1').transform((tr) => tr.replaceWith(3, 4, tr.doc.type.schema.text('五')));
  expect(way && changes.putBack(way)).toBe(false);
  expect(section('s1').text().document.doc).toEqual(doc('全年五百家'));
  expect(words(changes)).toEqual([['三百', '五百']]);
});

test('a blank paragraph at the end goes back with what comes behind it', () => {
  const [first, last] = doc('全年三百家', '召开会议').content ?? [];
  const revision = { type: 'doc', content: [first, { type: 'paragraph' }, last].filter((one) => !!one) };
  const { changes, section } = open({ revision, proposed: doc('全年三百家') });
  changes.look();
  const [blank] = ways(changes);
  expect(blank && changes.putBack(blank)).toBe(true);
  expect(ways(changes)).toEqual([]);
  expect(form(section('s1').text().document.doc)).toEqual(form(revision));
});

test('whatever was proposed, putting back one after the other ends with the revision', () => {
  fc.assert(
    fc.property(anyDocument, anyEdits, (revision, edits) => {
      const { changes, section } = open({ revision, proposed: edited(revision, edits) });
      changes.look();
      // Cut anew each time, what is left may fall into a place less or more.
      for (let left = 10 + 3 * ways(changes).length; ways(changes).length > 0; left -= 1) {
        expect(left).toBeGreaterThan(0);
        const [way] = ways(changes);
        if (way) expect(changes.putBack(way)).toBe(true);
      }
      expect(form(section('s1').text().document.doc)).toEqual(form(revision));
    }),
    { numRuns: 300 },
  );
});
