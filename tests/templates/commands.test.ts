import { beforeEach, expect, test } from 'vitest';
import type { Ctx } from '@/lib/db/context';
import { addTemplate } from '@/lib/templates/commands/add-template';
import { archiveTemplate } from '@/lib/templates/commands/archive-template';
import { changeTemplate } from '@/lib/templates/commands/change-template';
import { restoreTemplate } from '@/lib/templates/commands/restore-template';
import { getTemplate, listTemplates } from '@/lib/templates/queries';
import { addTopic } from '@/lib/topics/commands/add-topic';
import { resetDb, testDb } from '../support/database';
import { eventTypes, lastEvent } from '../support/events';
import { ctxOf, department, person } from '../support/office';

const db = testDb();
let admin: Ctx;
const LEAD = {
  role: 'lead',
  headingHint: '',
  guidance: '总述全年',
  topicIds: [],
  departmentId: null,
  targetLength: 300,
};
const BODY = {
  role: 'body',
  headingHint: '凝心铸魂',
  guidance: '',
  topicIds: ['ethnic-affairs'],
  departmentId: null,
};
const template = { name: '统战工作年度综述', description: '区委统战部每年一篇', sections: [LEAD, BODY] };

beforeEach(async () => {
  await resetDb();
  admin = ctxOf(db, await person(db, { name: '管立新', roles: ['admin'] }));
  await addTopic(admin, { id: 'ethnic-affairs', name: '民族工作' });
});

test('a template holds its sections in order, with what was left out filled in', async () => {
  const { templateId } = await addTemplate(admin, template);
  expect(await getTemplate(admin, templateId)).toEqual({
    id: templateId,
    name: '统战工作年度综述',
    description: '区委统战部每年一篇',
    isArchived: false,
    version: 1,
    sections: [
      { ...LEAD, isRequired: true },
      { ...BODY, targetLength: null, isRequired: true },
    ],
  });
  expect(await listTemplates(admin)).toMatchObject([{ name: template.name, sectionCount: 2 }]);
  expect(await lastEvent(db)).toMatchObject({ type: 'template.added', subjectId: templateId });
});

test('the whole list of sections is replaced in one go', async () => {
  const { templateId } = await addTemplate(admin, template);
  const departmentId = await department(db, '区民宗局');
  const sections = [{ ...BODY, departmentId, isRequired: false }, LEAD, { role: 'outlook' }];
  expect(await changeTemplate(admin, { ...template, templateId, version: 1, sections })).toEqual({
    version: 2,
  });
  const changed = await getTemplate(admin, templateId);
  expect(changed.sections.map(({ role }) => role)).toEqual(['body', 'lead', 'outlook']);
  expect(changed.sections[0]).toMatchObject({ departmentId, isRequired: false });
  expect(await db.templateSection.count()).toBe(3);
  expect(await lastEvent(db)).toMatchObject({ type: 'template.changed', payload: { version: 2 } });
});

test('of two who edit the same version the second is refused, and nothing of theirs is mixed in', async () => {
  const { templateId } = await addTemplate(admin, template);
  await changeTemplate(admin, { ...template, templateId, version: 1, sections: [LEAD] });
  await expect(
    changeTemplate(admin, { ...template, templateId, version: 1, sections: [BODY, BODY] }),
  ).rejects.toMatchObject({ code: 'conflict', reason: 'stale', details: { version: 2 } });
  expect((await getTemplate(admin, templateId)).sections).toHaveLength(1);
});

test('a section names only topics and departments there are', async () => {
  const unknown = '00000000-0000-7000-8000-000000000009';
  const sections = [
    LEAD,
    { ...BODY, topicIds: ['ethnic-affairs', 'no-such'] },
    { ...BODY, departmentId: unknown },
  ];
  await expect(addTemplate(admin, { ...template, sections })).rejects.toMatchObject({
    code: 'invalid',
    details: {
      fields: { 'sections.1.topicIds': 'no_such_choice', 'sections.2.departmentId': 'no_such_choice' },
    },
  });
  expect(await db.template.count()).toBe(0);
});

test.each([
  [{ name: '' }, { name: 'required' }],
  [{ sections: [{ ...LEAD, targetLength: 0 }] }, { 'sections.0.targetLength': 'invalid' }],
  [{ sections: [{ ...LEAD, role: 'preface' }] }, { 'sections.0.role': 'invalid' }],
  [{ sections: Array.from({ length: 61 }, () => LEAD) }, { sections: 'too_many_sections' }],
])('a template with %j is told at its field', async (fault, fields) => {
  await expect(addTemplate(admin, { ...template, ...fault })).rejects.toMatchObject({ details: { fields } });
});

test('no two templates bear the same name', async () => {
  await addTemplate(admin, template);
  await expect(addTemplate(admin, template)).rejects.toMatchObject({
    details: { fields: { name: 'taken' } },
  });
});

test('an archived template is offered no more until it is restored', async () => {
  const { templateId } = await addTemplate(admin, template);
  await archiveTemplate(admin, { templateId, version: 1 });
  expect(await listTemplates(admin)).toEqual([]);
  expect(await listTemplates(admin, { withArchived: true })).toMatchObject([
    { isArchived: true, version: 2 },
  ]);
  await expect(archiveTemplate(admin, { templateId, version: 2 })).rejects.toMatchObject({
    code: 'conflict',
  });
  await restoreTemplate(admin, { templateId, version: 2 });
  expect(await listTemplates(admin)).toHaveLength(1);
  expect((await eventTypes(db)).slice(-2)).toEqual(['template.archived', 'template.restored']);
});

test.each(['writer', 'reviewer', 'publisher', 'contributor', 'auditor'] as const)(
  'a %s changes no template',
  async (role) => {
    const { templateId } = await addTemplate(admin, template);
    const ctx = ctxOf(db, await person(db, { roles: [role] }));
    const forbidden = { code: 'forbidden', reason: 'needs_admin' };
    const ref = { templateId, version: 1 };
    await expect(addTemplate(ctx, { ...template, name: '另一个' })).rejects.toMatchObject(forbidden);
    await expect(changeTemplate(ctx, { ...template, ...ref })).rejects.toMatchObject(forbidden);
    await expect(archiveTemplate(ctx, ref)).rejects.toMatchObject(forbidden);
    await expect(restoreTemplate(ctx, ref)).rejects.toMatchObject(forbidden);
  },
);

test('a template nobody made is not found', async () => {
  const templateId = '00000000-0000-7000-8000-000000000009';
  await expect(getTemplate(admin, templateId)).rejects.toMatchObject({
    code: 'not_found',
    reason: 'template',
  });
  await expect(changeTemplate(admin, { ...template, templateId, version: 1 })).rejects.toMatchObject({
    code: 'not_found',
  });
});
