import { beforeEach, describe, expect, test } from 'vitest';
import { furnishOffice } from '@/lib/office/commands/furnish-office';
import { STARTING_STAGES } from '@/lib/office/starting-stages';
import { STARTING_TEMPLATES } from '@/lib/office/starting-templates';
import { STARTING_TOPICS } from '@/lib/office/starting-topics';
import { listStages } from '@/lib/stages/queries';
import { getTemplate, listTemplates } from '@/lib/templates/queries';
import { archiveTopic } from '@/lib/topics/commands/archive-topic';
import { addTopic } from '@/lib/topics/commands/add-topic';
import { changeTopic } from '@/lib/topics/commands/change-topic';
import { archiveTemplate } from '@/lib/templates/commands/archive-template';
import { addStage } from '@/lib/stages/commands/add-stage';
import { addTemplate } from '@/lib/templates/commands/add-template';
import { listTopics } from '@/lib/topics/queries';
import { TOPIC_CUES } from '@/lib/intake/topics/topic-cues';
import { ownerDb, resetDb, testDb } from '../../support/database';
import { eventTypes, lastEvent } from '../../support/events';
import { pastedImport } from '../../support/imports';
import { system } from '../../support/jobs';
import { ctxOf, person } from '../../support/office';

const db = testDb();
beforeEach(() => resetDb());

const bySystem = () => ctxOf(db, system);
const byAdmin = async () => ctxOf(db, await person(db, { roles: ['admin'] }));
const topicIds = async () => (await listTopics(bySystem())).map(({ id }) => id);
const wholeOffice = async () => ({
  topics: await db.topic.findMany({ orderBy: { id: 'asc' } }),
  stages: await db.stage.findMany({ orderBy: { id: 'asc' } }),
  templates: await db.template.findMany({ include: { sections: true }, orderBy: { id: 'asc' } }),
  events: await db.event.count(),
});

describe('an office with nothing in it', () => {
  test('gets the topics, the three stages and the templates, each on record', async () => {
    await furnishOffice(bySystem());
    expect(await topicIds()).toEqual(STARTING_TOPICS.map(({ id }) => id));
    expect((await listStages(bySystem())).map(({ name }) => name)).toEqual(['初审', '复审', '终审']);
    expect((await listTemplates(bySystem())).map(({ name }) => name).sort()).toEqual(
      STARTING_TEMPLATES.map(({ name }) => name).sort(),
    );
    const types = await eventTypes(db);
    expect(types.filter((type) => type === 'topic.added')).toHaveLength(STARTING_TOPICS.length);
    expect(types.filter((type) => type === 'stage.added')).toHaveLength(STARTING_STAGES.length);
    expect(types.filter((type) => type === 'template.added')).toHaveLength(STARTING_TEMPLATES.length);
    expect(await lastEvent(db)).toMatchObject({
      type: 'office.furnished',
      actorId: null,
      payload: { topics: 23, stages: 3, templates: 2 },
    });
  });

  test('can propose every topic the built-in cues know', async () => {
    await furnishOffice(bySystem());
    expect(await topicIds()).toEqual(expect.arrayContaining(TOPIC_CUES.map(({ topicId }) => topicId)));
  });

  test('is furnished once by two servers that start together', async () => {
    const outcomes = await Promise.all([furnishOffice(bySystem()), furnishOffice(bySystem())]);
    expect(outcomes.map(({ isDone }) => isDone).sort()).toEqual([false, true]);
    expect(await db.stage.count()).toBe(3);
  });

  test('is not furnished by a writer', async () => {
    const writer = ctxOf(db, await person(db, { roles: ['writer'] }));
    await expect(furnishOffice(writer)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db.topic.count()).toBe(0);
  });
});

describe('what an office has already', () => {
  test('stays as it is: renamed, archived and of its own', async () => {
    const admin = await byAdmin();
    await addTopic(admin, { id: 'ethnic-affairs', name: '民族团结' });
    await addTopic(admin, { id: 'honours', name: '荣誉与考核' });
    await archiveTopic(admin, { topicId: 'honours', version: 1 });
    const { topicId: own } = await addTopic(admin, { name: '港口' });
    const { topicId: namesake } = await addTopic(admin, { name: '宗教工作' });
    const look = () =>
      db.topic.findMany({
        where: { id: { in: ['ethnic-affairs', 'honours', own, namesake] } },
        select: { id: true, name: true, position: true, archivedAt: true, version: true },
        orderBy: { id: 'asc' },
      });
    const before = await look();
    await furnishOffice(bySystem());
    expect(await look()).toEqual(before);
    expect(await db.topic.count()).toBe(STARTING_TOPICS.length + 1);
    expect(await db.topic.count({ where: { id: 'religious-affairs' } })).toBe(0);
  });

  test('an office with a stage, or with a template, gets no other', async () => {
    const admin = await byAdmin();
    await addStage(admin, { name: '部务会', reviewerIds: [] });
    const { templateId } = await addTemplate(admin, { name: '本区模板' });
    await archiveTemplate(admin, { templateId, version: 1 });
    await furnishOffice(bySystem());
    expect((await listStages(bySystem())).map(({ name }) => name)).toEqual(['部务会']);
    expect(await db.template.count()).toBe(1);
  });

  test('doing it again changes nothing', async () => {
    await furnishOffice(bySystem());
    const before = await wholeOffice();
    await furnishOffice(bySystem());
    expect(await wholeOffice()).toEqual(before);
  });

  test('nothing is told of an office that had all of it', async () => {
    await furnishOffice(bySystem());
    await ownerDb().furnishing.deleteMany();
    const before = await eventTypes(db);
    expect(await furnishOffice(bySystem())).toEqual({ isDone: true });
    expect(await eventTypes(db)).toEqual(before);
  });

  test('what the office took away does not come back', async () => {
    await furnishOffice(bySystem());
    await ownerDb().templateSection.deleteMany();
    await ownerDb().template.deleteMany();
    await ownerDb().topic.delete({ where: { id: 'livelihood' } });
    await furnishOffice(bySystem());
    expect(await db.template.count()).toBe(0);
    expect(await db.topic.count({ where: { id: 'livelihood' } })).toBe(0);
  });
});

describe('a topic of the office with the name of a built-in one', () => {
  const TEXT = [
    '同心向前 共绘新卷',
    '——2025年云溪区委统战部工作综述',
    '2025年，云溪区委统战部围绕中心、服务大局，各项工作取得新进展，为全区高质量发展汇聚了广泛力量。',
    '规范管理 和谐有序',
    '走访宗教活动场所十二处，引导宗教界人士开展讲经交流，宗教中国化稳步推进，宗教场所安全有序。',
    '凝聚共识 筑牢根基',
    '全年举办主题宣讲四十二场，建成同心教育基地六处，覆盖党外人士三千余人次，思想政治基础更加巩固。',
  ].join('\n');
  const proposed = async () => {
    const writer = { ...ctxOf(db, await person(db, { roles: ['writer'] })), db };
    const { rows } = await pastedImport(writer, TEXT);
    return rows.flatMap((row) => row.topics?.map(({ topicId }) => topicId) ?? []);
  };

  test('is proposed by the built-in cues from then on, also under another name', async () => {
    const admin = await byAdmin();
    const { topicId } = await addTopic(admin, { name: '宗教工作' });
    expect(await proposed()).not.toContain(topicId);
    await furnishOffice(bySystem());
    expect(await proposed()).toContain(topicId);
    await changeTopic(admin, { topicId, version: 1, name: '宗教事务' });
    expect(await proposed()).toContain(topicId);
    expect(await proposed()).not.toContain('religious-affairs');
  });

  test('stands in the templates in its place', async () => {
    const { topicId } = await addTopic(await byAdmin(), { name: '宗教工作' });
    await furnishOffice(bySystem());
    const templates = await listTemplates(bySystem());
    const sections = await Promise.all(templates.map(({ id }) => getTemplate(bySystem(), id)));
    const used = sections.flatMap((template) => template.sections.flatMap((section) => section.topicIds));
    expect(used).toContain(topicId);
    expect(used).not.toContain('religious-affairs');
  });
});
