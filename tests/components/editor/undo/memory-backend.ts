import type { EditableArticle, EditableSection } from '@/components/editor/editing-article';
import type { Backend, StructureActions } from './newsroom';
import { mergeDocuments } from '@/lib/document/merge-documents';
import { seamDepth, seamOf } from '@/lib/document/seam';
import { splitDocument } from '@/lib/document/split-document';
import { emptyDocument, CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import { insertAfter, reorder } from '@/lib/domain/article/section-order';
import { mergedText } from '@/lib/writing/merged-text';
import { articleOf, sectionOf } from '../session/opened-article';

type Kept = EditableSection & { isRemoved: boolean; mergedInto: string | null; seam: string | null };

const savedAt = new Date('2026-01-05T03:00:00Z');
const refused = (reason: string) =>
  ({ ok: false, failure: { code: 'conflict', reason } }) as {
    ok: false;
    failure: { code: 'conflict'; reason: string };
  };
const done = <T>(value: T) => ({ ok: true, value }) as const;

/** The rules of lib/writing without a database: versions are asked for, texts are split and merged by the same code. */
export function memoryBackend(sections: EditableSection[]) {
  const kept = new Map<string, Kept>(
    sections.map((section) => [section.id, { ...section, isRemoved: false, mergedInto: null, seam: null }]),
  );
  let order = sections.map(({ id }) => id);
  let structureVersion = 1;
  let made = 0;
  let changedAt = savedAt;
  let head = articleOf([]);

  const standing = () => order.filter((id) => kept.get(id)?.isRemoved === false);
  const find = (id: string): Kept => {
    const section = kept.get(id);
    if (!section) throw new Error(`no section ${id}`);
    return section;
  };
  const write = (id: string, change: Partial<Kept>) => void kept.set(id, { ...find(id), ...change });
  const changed = () => ({ structureVersion: (structureVersion += 1), sectionIds: standing() });
  const isStale = (id: string, version?: number) =>
    find(id).isRemoved || (version !== undefined && find(id).version !== version);

  const actions: StructureActions = {
    addSection: async ({ sectionId, afterSectionId, role }) => {
      const section = { ...sectionOf(sectionId, ''), role, document: emptyDocument() };
      kept.set(sectionId, { ...section, isRemoved: false, mergedInto: null, seam: null });
      order = insertAfter(order, sectionId, afterSectionId);
      return done({ version: 1, savedAt, ...changed() });
    },
    removeSection: async ({ sectionId, baseVersion }) => {
      if (isStale(sectionId, baseVersion)) return refused('section_changed');
      write(sectionId, { isRemoved: true });
      return done({ ...changed(), openDisputes: 0 });
    },
    restoreSection: async ({ sectionId }) => {
      if (!find(sectionId).isRemoved) return refused('section');
      write(sectionId, { isRemoved: false, mergedInto: null });
      return done(changed());
    },
    moveSections: async ({ baseVersion, sectionIds }) => {
      if (baseVersion !== structureVersion) return refused('structure_changed');
      const places = order.map((id) => ({ id, isRemoved: find(id).isRemoved }));
      const next = reorder(places, sectionIds);
      if (!next) return refused('invalid');
      order = next;
      return done(changed());
    },
    splitSection: async ({ sectionId, baseVersion, position }) => {
      if (isStale(sectionId, baseVersion)) return refused('section_changed');
      const first = find(sectionId);
      const { before, after, depth } = splitDocument(first.document.doc, position);
      const id = `n${(made += 1)}`;
      const role = first.role === 'lead' ? ('body' as const) : first.role;
      const text = { headingLines: [], document: { schemaVersion: CURRENT_SCHEMA_VERSION, doc: after } };
      const seam = seamOf({ firstId: sectionId, first: before, second: after }, depth);
      const { topicIds } = first;
      kept.set(id, {
        ...sectionOf(id, ''),
        role,
        topicIds,
        ...text,
        isRemoved: false,
        mergedInto: null,
        seam,
      });
      order = insertAfter(order, id, sectionId);
      const version = baseVersion + 1;
      const document = { schemaVersion: CURRENT_SCHEMA_VERSION, doc: before };
      write(sectionId, { document, version });
      const left = { headingLines: first.headingLines, document };
      return done({ ...changed(), version, savedAt, text: left, newSection: { id, version: 1, role, text } });
    },
    mergeSections: async ({ sectionId, baseVersion, nextSectionId, nextBaseVersion, text }) => {
      if (isStale(sectionId, baseVersion) || isStale(nextSectionId, nextBaseVersion))
        return refused('section_changed');
      if (standing()[standing().indexOf(sectionId) + 1] !== nextSectionId)
        return refused('structure_changed');
      const [first, second] = [find(sectionId), find(nextSectionId)];
      const sides = { firstId: sectionId, first: first.document.doc, second: second.document.doc };
      const merged = text ?? mergedText(first, second, seamDepth(second.seam, sides));
      const lengths = [first.targetLength, second.targetLength].filter((length) => length !== null);
      const details = {
        topicIds: [...new Set([...first.topicIds, ...second.topicIds])],
        targetLength: lengths.length === 0 ? null : lengths.reduce((sum, length) => sum + length, 0),
      };
      const version = baseVersion + 1;
      write(sectionId, { ...merged, ...details, version });
      write(nextSectionId, { isRemoved: true, mergedInto: sectionId });
      const given = { commentIds: [], requestIds: [] };
      return done({ ...changed(), version, savedAt, text: merged, details, given });
    },
    separateSections: async ({ sectionId, baseVersion, nextSectionId, text, details }) => {
      if (isStale(sectionId, baseVersion)) return refused('section_changed');
      if (find(nextSectionId).mergedInto !== sectionId) return refused('section');
      const version = baseVersion + 1;
      write(sectionId, { ...text, ...(details.changes as Partial<Kept>), version });
      write(nextSectionId, { isRemoved: false, mergedInto: null });
      return done({ ...changed(), version, savedAt });
    },
    changeSectionDetails: async ({ sectionId, changes, seen }) => {
      const section = find(sectionId);
      const names = Object.keys(changes) as (keyof typeof changes)[];
      const isSeen = names.every(
        (name) =>
          JSON.stringify(seen[name]) === JSON.stringify(section[name as 'role']) || !(name in section),
      );
      if (section.isRemoved || !isSeen) return refused('details_changed');
      const { ownerId } = changes;
      const owner = ownerId ? { id: ownerId, displayName: '' } : null;
      write(sectionId, { ...changes, ...(ownerId === undefined ? {} : { owner }) } as Partial<Kept>);
      return done({ details: changes, changedAt: (changedAt = new Date(changedAt.getTime() + 1)) });
    },
  };

  const put = async (address: string, body: Record<string, unknown>): Promise<Response> => {
    if (address.endsWith('/head')) {
      const { baseVersion, ...text } = body;
      if (baseVersion !== head.headVersion) throw new Error('the head has one writer here');
      head = { ...head, ...text, headVersion: head.headVersion + 1 };
      return Response.json({ headVersion: head.headVersion, savedAt: savedAt.toISOString() });
    }
    const id = address.split('/').at(-1) ?? '';
    const { version, headingLines, document, isRemoved } = find(id);
    if (isRemoved || body.baseVersion !== version) {
      const theirs = { version, headingLines, document, savedAt, savedBy: null };
      const failure = { code: 'conflict', reason: 'section_changed', details: { theirs } };
      return Response.json({ failure }, { status: 409 });
    }
    const text = { headingLines: body.headingLines, document: body.document } as Partial<Kept>;
    write(id, { ...text, version: version + 1 });
    return Response.json({ version: version + 1, savedAt: savedAt.toISOString() });
  };

  const read = async (): Promise<EditableArticle> => ({
    ...structuredClone(head),
    sections: standing().map((id) => {
      const { isRemoved: _, mergedInto: _into, seam: _seam, ...section } = find(id);
      return structuredClone(section);
    }),
    structureVersion,
    updatedAt: changedAt,
  });

  /** Somebody else writes at the end of a section. */
  const writeElsewhere = (id: string, doc: EditableSection['document']['doc']) => {
    const { document, version } = find(id);
    const merged = mergeDocuments(document.doc, doc);
    write(id, { document: { ...document, doc: merged }, version: version + 1 });
  };

  return { backend: { actions, put, read } satisfies Backend, writeElsewhere, standing };
}
