import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import type { Reader } from '@/lib/db/client';
import { readDocument } from '@/lib/articles/read-document';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import { changedBlocks } from '@/lib/revisions/compare/changed-blocks';
import { compareArticles } from '@/lib/revisions/compare/compare-articles';
import type { Change, Sitting } from './sittings-of';

/** Without white space, as a comparison counts them. */
export type Amount = { charactersAdded: number; charactersRemoved: number };

type Text = { headingLines: string[]; doc: DocumentNode };
/** One person's changes of a section with nobody else's between: from the text before them to the last of them. */
type Run = { sectionId: string; before: number | null; after: number };

/** How much each sitting changed the sections' texts; `changes` are all of them, in the order of time. */
export async function measureSittings(
  db: Reader,
  changes: readonly Change[],
  sittings: readonly Sitting[],
): Promise<Amount[]> {
  const before = versionsBefore(changes);
  const runs = sittings.map((sitting) => runsOf(sitting, before));
  const texts = await loadTexts(db, runs.flat());
  return runs.map((of) => {
    const amounts = of.map((run) => {
      const textOf = (version: number | null) => texts.get(`${run.sectionId} ${version}`) ?? null;
      return measure(textOf(run.before), textOf(run.after));
    });
    return {
      charactersAdded: amounts.reduce((sum, { charactersAdded }) => sum + charactersAdded, 0),
      charactersRemoved: amounts.reduce((sum, { charactersRemoved }) => sum + charactersRemoved, 0),
    };
  });
}

function measure(before: Text | null, after: Text | null): Amount {
  if (!before || !after) return compareArticles(alone(before), alone(after)).summary;
  const changed = changedBlocks(before.doc, after.doc);
  const earlier = alone({ ...before, doc: changed.before });
  return compareArticles(earlier, alone({ ...after, doc: changed.after })).summary;
}

/** An article of this one section, or of none. */
function alone(text: Text | null): ArticleContent {
  return {
    schemaVersion: CURRENT_SCHEMA_VERSION,
    bodyName: '',
    year: 0,
    heading: { kicker: [], headline: [], subhead: '', seriesLabel: '' },
    byline: [],
    sections: text ? [{ id: '', role: 'body', topicIds: [], ...text }] : [],
  };
}

const nameOf = ({ sectionId, version }: Change) => `${sectionId} ${version}`;

/** Of each change of a section the kept version before it. */
function versionsBefore(changes: readonly Change[]): Map<string, number | null> {
  const last = new Map<string, number>();
  const before = new Map<string, number | null>();
  for (const change of changes) {
    if (change.sectionId === null) continue;
    before.set(nameOf(change), last.get(change.sectionId) ?? null);
    last.set(change.sectionId, change.version);
  }
  return before;
}

function runsOf({ changes }: Sitting, versionBefore: Map<string, number | null>): Run[] {
  const runs: Run[] = [];
  for (const change of changes) {
    if (change.sectionId === null) continue;
    const before = versionBefore.get(nameOf(change)) ?? null;
    const run = runs.findLast(({ sectionId }) => sectionId === change.sectionId);
    if (run && run.after === before) run.after = change.version;
    else runs.push({ sectionId: change.sectionId, before, after: change.version });
  }
  return runs;
}

type Stored = { sectionId: string; version: number; headingLines: string[]; document: unknown };

async function loadTexts(db: Reader, runs: readonly Run[]): Promise<Map<string, Text>> {
  const wanted = runs.flatMap(({ sectionId, before, after }) =>
    [before, after].flatMap((version) => (version === null ? [] : [{ sectionId, version }])),
  );
  const stored = await db.$queryRaw<Stored[]>`
    SELECT v."sectionId", v.version, coalesce(v."headingLines", '{}') AS "headingLines", v.document
    FROM unnest(${wanted.map((one) => one.sectionId)}::uuid[], ${wanted.map((one) => one.version)}::int[]) AS w(id, version)
    JOIN "SectionVersion" v ON v."sectionId" = w.id AND v.version = w.version`;
  return new Map(
    stored.map(({ sectionId, version, headingLines, document }) => [
      `${sectionId} ${version}`,
      { headingLines, doc: readDocument(document).doc },
    ]),
  );
}
