import { withoutRules } from './without-rules';

/**
 * The hashes that the code before the second form gave the article of `submittedArticle` and the section that
 * `askedToConfirm` asks about. Written down, not computed: what today's code makes of the first form is held against them.
 */
export const FIRST_FORM = {
  article: '2444a12b15b7285f57daecf4a70fddb8c91baa94bc617f38325d7e4d9eff79ef',
  section: '127efeb0c86a0a86e11f661e6f66b69a04f9cc52936fdac7dacf3e8e15380021',
};

/**
 * Puts everything on record back as it was written before the second form: documents of schema version 1, revisions and
 * the decisions on them under the first form's hash.
 */
export async function asBeforeSecondForm(): Promise<void> {
  for (const table of ['Section', 'SectionVersion'])
    await withoutRules(`UPDATE "${table}" SET document = jsonb_set(document, '{schemaVersion}', '1')`);
  await withoutRules(`UPDATE "Confirmation" SET content = jsonb_set(content, '{schemaVersion}', '1'),
    "contentHash" = '${FIRST_FORM.section}'`);
  await withoutRules(`UPDATE "Revision" SET content = jsonb_set(content, '{schemaVersion}', '1'), form = DEFAULT,
    "contentHash" = '${FIRST_FORM.article}'`);
  await withoutRules(`UPDATE "Decision" SET "contentHash" = '${FIRST_FORM.article}'`);
}
