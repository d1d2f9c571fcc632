// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import { anchorText } from '@/lib/document/anchor-text';
import { validateDocument } from '@/lib/document/validate-document';
import { arbitraryDocument } from '@/tests/support/arbitrary-content';
import { doc, paragraph } from '@/tests/support/documents';
import { sectionOf } from '../session/opened-article';
import { memoryBackend } from './memory-backend';
import { openNewsroom, type Newsroom } from './newsroom';
import { act, closeEditor, stateOf, work } from './random-work';

afterEach(async () => {
  for (const room of rooms.splice(0)) await close(room);
  vi.unstubAllGlobals();
});

const articles = fc.array(arbitraryDocument, { minLength: 1, maxLength: 4 }).map((documents) =>
  documents.map((content, index) => ({
    ...sectionOf(`s${index + 1}`, ''),
    role: index === 0 ? ('lead' as const) : ('body' as const),
    document: validateDocument({ schemaVersion: CURRENT_SCHEMA_VERSION, doc: content }),
  })),
);

const rooms: Newsroom[] = [];

async function open(sections: Parameters<typeof memoryBackend>[0]) {
  // One that failed must not save to the next one's server.
  for (const room of rooms.splice(0)) await close(room);
  const server = memoryBackend(sections);
  vi.stubGlobal('fetch', (address: string, { body }: { body: string }) =>
    server.backend.put(address, JSON.parse(body) as Record<string, unknown>),
  );
  const room = await openNewsroom(server.backend);
  rooms.push(room);
  return { server, room };
}

async function close({ session }: Newsroom): Promise<void> {
  await session.close();
  for (const section of session.inOrder()) closeEditor(section);
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('whatever a person writes and arranges', () => {
  test('undone to the end is the article they began with, redone to the end the one they had', async () => {
    await fc.assert(
      fc.asyncProperty(articles, work, async (sections, acts) => {
        const { server, room } = await open(sections);
        const { session } = room;
        const beginning = stateOf(room);
        for (const each of acts) await act(room, each);
        while (await session.undo.redo()) continue;
        await settled();
        const end = stateOf(room);
        expect(room.refused).toEqual([]);

        for (let undone = await session.undo.undo(); undone; undone = await session.undo.undo())
          expect(undone.outcome).toMatchObject({ kind: 'done', left: 0 });
        await settled();
        expect(stateOf(room)).toEqual(beginning);
        expect(await session.flush()).toBe(true);
        const stored = (await server.backend.read()).sections;
        expect(stored.map(({ id, document }) => [id, anchorText(document.doc)])).toEqual(
          session.inOrder().map((section) => [section.id, anchorText(section.stored().doc)]),
        );

        for (let redone = await session.undo.redo(); redone; redone = await session.undo.redo())
          expect(redone.outcome).toMatchObject({ kind: 'done', left: 0 });
        await settled();
        expect(stateOf(room)).toEqual(end);
      }),
      { numRuns: 25 },
    );
  });

  test('undoing it never touches what somebody else writes meanwhile', async () => {
    const others = fc.array(fc.nat(20), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(articles, work, others, async (sections, acts, elsewhere) => {
        const { server, room } = await open(sections);
        const { session } = room;
        for (const each of acts) await act(room, each);
        const written: string[] = [];
        let undone: unknown = true;
        for (let step = 0; undone && step < 60; step += 1) {
          const where = elsewhere[step];
          if (where !== undefined && (await session.flush())) {
            const ids = server.standing();
            const text = `别人写的第${step}句`;
            server.writeElsewhere(ids[where % ids.length] ?? '', doc(paragraph(text)));
            written.push(text);
            session.refresh(await server.backend.read());
          }
          undone = await session.undo.undo();
          await settled();
          const all = session
            .inOrder()
            .map((section) => anchorText(section.stored().doc))
            .join('\n');
          for (const text of written) expect(all).toContain(text);
        }
        expect(undone).toBeNull();
      }),
      { numRuns: 25 },
    );
  });
});
