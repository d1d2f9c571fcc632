import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import type { StoredDocument } from '@/lib/document/stored-document';
import { validateDocument } from '@/lib/document/validate-document';
import type { SectionContent } from '@/lib/domain/article/content';
import { Invalid, NotFound } from '@/lib/domain/errors';
import { readDocument } from '@/lib/articles/read-document';
import { isStoredText, sectionTextColumns, type SectionText } from '@/lib/articles/section-text';
import { contentInState } from '@/lib/history/content-in-state';
import { putParagraphBack } from '@/lib/history/past-paragraphs';
import { parseInput } from '@/lib/input/parse-input';
import { restoreTextInput } from '@/lib/writing/input';
import { keepVersion } from '@/lib/writing/keep-version';
import { openSection } from '@/lib/writing/open-section';
import { putSectionText } from '@/lib/writing/put-section-text';
import { restoredFrom } from '@/lib/writing/restored-from';
import { sectionChanged } from '@/lib/writing/section-changed';

export type RestoredText = { version: number };

/**
 * Gives a section the text it had in an earlier state, or one paragraph of it, as a save like any other; the text
 * that gives way is never thinned out.
 * @throws Invalid, Forbidden, NotPossible; NotFound, also where the section had no text in that state; Conflict
 *   `section_changed` with the text that stands there
 */
export async function restoreText(ctx: Ctx, raw: unknown): Promise<RestoredText> {
  const { articleId, sectionId, baseVersion, state, paragraph } = parseInput(restoreTextInput, raw);
  return transaction(ctx, async (tx) => {
    const opened = await openSection(tx, ctx, { articleId, sectionId });
    const { standing } = opened;
    if (standing.version !== baseVersion) throw await sectionChanged(tx, standing);
    const { schemaVersion, sections } = await contentInState(tx, articleId, state);
    const past = sections.find(({ id }) => id === sectionId);
    if (!past) throw new NotFound('section');

    const before = readDocument(standing.document);
    const restored = textOf({ ...standing, document: before }, { ...past, schemaVersion }, paragraph);
    const text = sectionTextColumns(restored);
    if (isStoredText({ ...standing, document: before }, text)) return { version: standing.version };
    await keepVersion(tx, { sectionId, version: standing.version, reason: 'restore', at: ctx.now });
    const { document } = restored;
    const version = await putSectionText(tx, ctx, opened, {
      articleId,
      baseVersion,
      before: before.doc,
      document,
      text,
    });
    recordEvent(tx, ctx, {
      type: 'section.text_restored',
      articleId,
      subjectId: sectionId,
      payload: { version, ...restoredFrom(state), paragraph: paragraph !== null },
    });
    return { version };
  });
}

type Past = SectionContent & { schemaVersion: number };

function textOf(standing: SectionText, past: Past, paragraph: number | null): SectionText {
  const { schemaVersion, doc } = past;
  if (paragraph === null)
    return { headingLines: past.headingLines, document: validateDocument({ schemaVersion, doc }) };
  return { ...standing, document: withParagraph(standing.document, past, paragraph) };
}

function withParagraph(standing: StoredDocument, { doc }: Past, paragraph: number): StoredDocument {
  try {
    return validateDocument({ ...standing, doc: putParagraphBack(standing.doc, doc, paragraph) });
  } catch (error) {
    if (error instanceof RangeError) throw new Invalid({ paragraph: 'invalid' });
    throw error;
  }
}
