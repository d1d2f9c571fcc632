import { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { RecordEdits } from '@/components/editor/undo/record-edits';
import type { SectionSession } from '@/components/editor/session/section-session';
import { documentExtensions } from '@/lib/document/extensions/document-extensions';
import { toProseMirror } from '@/lib/document/document-schema';
import { BYLINE_ROLES } from '@/lib/domain/article/content';
import { phrase } from '@/tests/support/arbitrary-content';
import type { Newsroom } from './newsroom';

const KINDS = [
  'insert',
  'delete',
  'mark',
  'break',
  'heading',
  'head',
  'byline',
  'openEditor',
  'closeEditor',
  'add',
  'remove',
  'move',
  'split',
  'merge',
  'details',
  'undo',
  'redo',
] as const;

export type Act = { kind: (typeof KINDS)[number]; section: number; at: number; to: number; words: string };

export const work: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    section: fc.nat(20),
    at: fc.nat(200),
    to: fc.nat(200),
    words: phrase,
  }),
  { minLength: 1, maxLength: 14 },
);

/** Writes into a section as its editor does, with one on the page. */
export function openEditor(section: SectionSession): Editor {
  const standing = section.editor.get();
  if (standing) return standing;
  const editor = new Editor({
    extensions: [
      ...documentExtensions,
      RecordEdits.configure({ onEdit: (before, after, how) => section.edited(before, after, how) }),
    ],
    content: section.stored().doc,
    onUpdate: () => section.typed(),
  });
  section.attach(editor, section.replaced.get());
  return editor;
}

export function closeEditor(section: SectionSession): void {
  const editor = section.editor.get();
  if (!editor) return;
  section.detach(editor);
  editor.destroy();
}

/** Does one thing as a person would; what makes no sense there is not done. */
export async function act(room: Newsroom, { kind, section: which, at, to, words }: Act): Promise<void> {
  const { session, commands, undoing } = room;
  const sections = session.inOrder();
  const section = sections[which % Math.max(1, sections.length)];
  if (kind === 'undo') return undoing.undo();
  if (kind === 'redo') return undoing.redo();
  if (kind === 'head')
    return session.head.change({ heading: { ...session.head.text.get().heading, subhead: words } });
  if (kind === 'byline') {
    const byline = [...session.head.text.get().byline, { role: BYLINE_ROLES[0], outlet: '', name: words }];
    return session.head.change({ byline });
  }
  if (kind === 'add') return commands.add(section ?? null);
  if (!section) return;
  if (kind === 'heading') return section.setHeadingLines(at % 3 === 0 ? [] : [words]);
  if (kind === 'openEditor') return void openEditor(section);
  if (kind === 'closeEditor') return closeEditor(section);
  if (kind === 'remove') return sections.length > 1 ? commands.remove(section) : undefined;
  if (kind === 'move') return commands.move(section, at % 2 === 0 ? 1 : -1);
  if (kind === 'merge') return commands.merge(section);
  if (kind === 'details') {
    await commands.changeDetails(section, { targetLength: at + 1, role: at % 2 === 0 ? 'body' : 'outlook' });
    return;
  }
  if (kind === 'split') {
    const editor = openEditor(section);
    editor.commands.setTextSelection(Math.min(at, editor.state.doc.content.size));
    return commands.split(section);
  }
  section.transform((tr) => change(tr, kind, [at, to], words));
}

type Tr = Parameters<Parameters<SectionSession['transform']>[0]>[0];

function change(tr: Tr, kind: Act['kind'], [at, to]: [number, number], words: string): void {
  const places = textPlaces(tr.doc);
  const from = places[at % Math.max(1, places.length)];
  const end = places[to % Math.max(1, places.length)];
  if (from === undefined || end === undefined) return;
  const { schema } = tr.doc.type;
  const [start, stop] = [Math.min(from, end), Math.max(from, end)];
  if (kind === 'insert') tr.insert(from, schema.text(words));
  if (kind === 'delete') tr.delete(start, stop);
  if (kind === 'mark' && schema.marks.bold) tr.addMark(start, stop, schema.marks.bold.create());
  if (
    kind === 'break' &&
    tr.doc.resolve(from).depth === 1 &&
    tr.doc.resolve(from).parent.type.name === 'paragraph'
  )
    tr.split(from);
}

function textPlaces(doc: Node): number[] {
  const places: number[] = [];
  doc.descendants((node, position) => {
    if (node.isTextblock)
      for (let offset = 0; offset <= node.content.size; offset += 1) places.push(position + 1 + offset);
  });
  return places;
}

/** All that undo answers for, to be compared. */
export function stateOf({ session }: Newsroom) {
  return {
    head: session.head.text.get(),
    sections: session.inOrder().map((section) => ({
      id: section.id,
      headingLines: section.headingLines.get(),
      text: toProseMirror(section.stored().doc).toString(),
      doc: toProseMirror(section.stored().doc).toJSON() as unknown,
      details: section.details.get(),
    })),
  };
}
