import { beforeEach, expect, test } from 'vitest';
import { articleFindings } from '@/lib/reviews/article-findings';
import { assembleContent } from '@/lib/articles/assemble-content';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { articleWithText, ctxOf, paragraphs, person } from '../support/office';
import { resetDb, testDb } from '../support/database';

const db = testDb();
beforeEach(() => resetDb());

test('the working copy is assembled in order, without removed sections', async () => {
  const writer = await person(db, { name: '林晓雯', roles: ['writer'] });
  const { articleId, sectionIds } = await articleWithText(db, writer, {
    bodyName: '云溪区侨办',
    year: 2024,
    headline: ['同心'],
    sections: [
      { role: 'lead', texts: ['导语。'] },
      { headingLines: ['第一章'], texts: ['甲。'] },
      { headingLines: ['第二章'], texts: ['乙。'] },
    ],
  });
  const [leadId = '', removedId = '', bodyId = ''] = sectionIds;
  await removeSection(ctxOf(db, writer), { articleId, sectionId: removedId });

  expect(await assembleContent(db, articleId)).toEqual({
    schemaVersion: CURRENT_SCHEMA_VERSION,
    bodyName: '云溪区侨办',
    year: 2024,
    heading: { kicker: [], headline: ['同心'], subhead: '', seriesLabel: '' },
    byline: [{ role: 'text', outlet: '', name: '林晓雯' }],
    sections: [
      { id: leadId, role: 'lead', headingLines: [], topicIds: [], doc: paragraphs('导语。').doc },
      { id: bodyId, role: 'body', headingLines: ['第二章'], topicIds: [], doc: paragraphs('乙。').doc },
    ],
  });
});

test('nothing keeps the office of the tests from submitting; a required section emptied does', async () => {
  const writer = await person(db, { roles: ['writer'] });
  const { articleId } = await articleWithText(db, writer, {
    sections: [
      { role: 'lead', texts: ['导语。'] },
      { headingLines: ['第一章'], texts: ['甲。'] },
      { headingLines: ['第二章'], texts: [''] },
    ],
  });
  const codes = async () => (await articleFindings(db, articleId)).map((finding) => finding.code);
  expect(await codes()).toEqual(['topics_missing']);
  await db.section.updateMany({ where: { articleId, position: { gte: 2 } }, data: { isRequired: true } });
  expect(await codes()).toEqual(['required_section_empty', 'topics_missing']);
});

test('an article that is not there cannot be assembled', async () => {
  await expect(assembleContent(db, '00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({
    code: 'not_found',
  });
});
