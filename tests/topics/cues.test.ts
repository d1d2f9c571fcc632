import { beforeEach, describe, expect, test } from 'vitest';
import { addCues } from '@/lib/topics/commands/add-cues';
import { archiveTopic } from '@/lib/topics/commands/archive-topic';
import { changeCue } from '@/lib/topics/commands/change-cue';
import { countOfficeCues, getTopicCues } from '@/lib/topics/queries';
import { tryTopics } from '@/lib/topics/try-topics';
import type { Ctx } from '@/lib/db/context';
import { resetDb, testDb } from '../support/database';
import { eventTypes, lastEvent } from '../support/events';
import { ctxOf, person } from '../support/office';

const db = testDb();
let admin: Ctx;

beforeEach(async () => {
  await resetDb();
  admin = ctxOf(db, await person(db, { name: '管立新', roles: ['admin'] }));
  await db.topic.create({ data: { id: 'religious-affairs', name: '宗教工作' } });
  await db.topic.create({ data: { id: 'harbour', name: '口岸工作' } });
});

const cuesOf = async (topicId: string) => (await getTopicCues(admin, topicId)).cues;
const cueOf = async (topicId: string, text: string) =>
  (await cuesOf(topicId)).find((cue) => cue.text === text);
const add = (texts: string[], weight = 3, topicId = 'harbour') => addCues(admin, { topicId, texts, weight });

describe('adding words', () => {
  test('they stand with the topic and in the log', async () => {
    expect(await add([' 云溪港 ', '口岸'])).toEqual({ added: ['云溪港', '口岸'], known: [] });
    expect(await cuesOf('harbour')).toEqual([
      { text: '云溪港', weight: 3, builtIn: null },
      { text: '口岸', weight: 3, builtIn: null },
    ]);
    expect(await lastEvent(db)).toMatchObject({
      type: 'topic.cues_changed',
      subjectId: 'harbour',
      actorName: '管立新',
      payload: {
        name: '口岸工作',
        words: '云溪港、口岸',
        cues: [
          { text: '云溪港', before: null, after: 3 },
          { text: '口岸', before: null, after: 3 },
        ],
      },
    });
  });

  test('those there already are named and left as they are', async () => {
    await add(['口岸'], 2);
    expect(await add(['口岸', '云溪港', '云溪港'])).toEqual({
      added: ['云溪港'],
      known: [{ text: '口岸', weight: 2 }],
    });
    expect(await cueOf('harbour', '口岸')).toMatchObject({ weight: 2 });
  });

  test('a word is the same in full and half width', async () => {
    await add(['RCEP']);
    expect(await add(['ＲＣＥＰ'])).toMatchObject({ added: [], known: [{ text: 'RCEP' }] });
    expect((await eventTypes(db)).length).toBe(1);
  });

  test('a built-in word that was switched off counts again', async () => {
    await changeCue(admin, { topicId: 'religious-affairs', version: 1, text: '宗教', weight: null });
    expect(await add(['宗教'], 2, 'religious-affairs')).toMatchObject({ added: ['宗教'] });
    expect(await cueOf('religious-affairs', '宗教')).toMatchObject({ weight: 2 });
  });

  test.each([
    ['a word of more than twenty characters', ['口岸', '云'.repeat(21)], { 'texts.1': 'too_long' }],
    ['no word', [], { texts: 'required' }],
    [
      'more than can be looked through',
      Array.from({ length: 201 }, (_, at) => `词${at}`),
      { texts: 'too_many' },
    ],
  ])('%s is refused, and the rest with it', async (_, texts, fields) => {
    await expect(add(texts)).rejects.toMatchObject({ code: 'invalid', details: { fields } });
    expect(await cuesOf('harbour')).toEqual([]);
  });

  test('a weight runs from 0 to 3', async () => {
    for (const weight of [-1, 1.5, 4])
      await expect(add(['口岸'], weight)).rejects.toMatchObject({
        details: { fields: { weight: 'invalid' } },
      });
  });

  test('the topic must be there', async () => {
    await expect(add(['口岸'], 3, 'no-such')).rejects.toMatchObject({ code: 'not_found', reason: 'topic' });
  });

  test('two who add at once lose no word', async () => {
    await Promise.all([add(['口岸', '云溪港']), add(['口岸', '通关'])]);
    expect((await cuesOf('harbour')).map(({ text }) => text).sort()).toEqual(['云溪港', '口岸', '通关']);
  });
});

describe('changing a word', () => {
  const change = (text: string, weight: number | null, version = 1) =>
    changeCue(admin, { topicId: 'religious-affairs', version, text, weight });

  test('a built-in word is weighed anew, and the log tells from what to what', async () => {
    expect(await change('宗教中国化', 1)).toEqual({ version: 2 });
    expect(await cueOf('religious-affairs', '宗教中国化')).toEqual({
      text: '宗教中国化',
      weight: 1,
      builtIn: 3,
    });
    expect(await lastEvent(db)).toMatchObject({
      payload: { name: '宗教工作', words: '宗教中国化', cues: [{ before: 3, after: 1 }] },
    });
  });

  test('a built-in word is switched off, and comes back as it was', async () => {
    await change('宗教中国化', null);
    expect(await cueOf('religious-affairs', '宗教中国化')).toMatchObject({ weight: null, builtIn: 3 });
    await change('宗教中国化', 3, 2);
    expect(await cueOf('religious-affairs', '宗教中国化')).toMatchObject({ weight: 3 });
    expect(await db.topicCue.count()).toBe(0);
  });

  test('one of the office’s own goes', async () => {
    await add(['口岸']);
    await changeCue(admin, { topicId: 'harbour', version: 2, text: '口岸', weight: null });
    expect(await cuesOf('harbour')).toEqual([]);
  });

  test('of two who change from the same state the second is refused', async () => {
    await change('宗教中国化', 1);
    await expect(change('宗教中国化', 2)).rejects.toMatchObject({ code: 'conflict', reason: 'stale' });
    expect(await cueOf('religious-affairs', '宗教中国化')).toMatchObject({ weight: 1 });
  });

  test('words added by another make it stale too', async () => {
    await add(['云溪寺'], 3, 'religious-affairs');
    await expect(change('宗教中国化', 2)).rejects.toMatchObject({ reason: 'stale' });
  });

  test('what is so already is no event', async () => {
    expect(await change('宗教中国化', 3)).toEqual({ version: 1 });
    expect(await eventTypes(db)).toEqual([]);
  });
});

test('the list says how many words of a topic are the office’s', async () => {
  await add(['口岸', '云溪港']);
  expect([...(await countOfficeCues(admin))]).toEqual([['harbour', 2]]);
});

describe('trying a text', () => {
  const TEXT = '口岸通关提速\n云溪港口岸通关时间缩短三成。\n云溪港全年到港货轮一百余艘。';
  const attempt = (text = TEXT) => tryTopics(admin, { topicId: 'harbour', text });

  test('it shows the topics and the words that decided, and keeps nothing', async () => {
    expect((await attempt()).topics).toEqual([]);
    await add(['口岸', '云溪港']);
    const events = await db.event.count();
    const { topics, found } = await attempt();
    expect(topics).toMatchObject([
      {
        topicId: 'harbour',
        cues: [
          { text: '云溪港', count: 2 },
          { text: '口岸', count: 1 },
        ],
      },
    ]);
    expect(found).toEqual([
      { text: '口岸', weight: 3, count: 2 },
      { text: '云溪港', weight: 3, count: 2 },
    ]);
    expect(await db.event.count()).toBe(events);
  });

  test('words that stand in it but do not suffice are shown all the same', async () => {
    await add(['口岸'], 1);
    expect(await attempt('全区经济社会平稳发展，口岸建设有序推进，各项民生事业全面进步。')).toMatchObject({
      topics: [],
      found: [{ text: '口岸', weight: 1, count: 1 }],
    });
  });

  test('an archived topic is not proposed', async () => {
    await add(['口岸', '云溪港']);
    await archiveTopic(admin, { topicId: 'harbour', version: 2 });
    expect((await attempt()).topics).toEqual([]);
  });
});

test.each(['writer', 'reviewer', 'publisher', 'contributor', 'auditor'] as const)(
  'a %s neither sees nor changes words',
  async (role) => {
    const ctx = ctxOf(db, await person(db, { roles: [role] }));
    const topicId = 'harbour';
    const forbidden = { code: 'forbidden', reason: 'needs_admin' };
    await expect(addCues(ctx, { topicId, texts: ['口岸'], weight: 3 })).rejects.toMatchObject(forbidden);
    await expect(changeCue(ctx, { topicId, version: 1, text: '口岸', weight: 3 })).rejects.toMatchObject(
      forbidden,
    );
    await expect(getTopicCues(ctx, topicId)).rejects.toMatchObject(forbidden);
    await expect(countOfficeCues(ctx)).rejects.toMatchObject(forbidden);
    await expect(tryTopics(ctx, { topicId, text: '口岸' })).rejects.toMatchObject(forbidden);
    expect(await eventTypes(db)).toEqual([]);
  },
);
