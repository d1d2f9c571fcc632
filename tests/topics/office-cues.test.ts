import { beforeEach, expect, test } from 'vitest';
import type { OfficeCue } from '@/lib/topics/effective-cues';
import { officeCues } from '@/lib/topics/office-cues';
import { scoreTopics } from '@/lib/intake/topics/score-topics';
import { resetDb, testDb } from '../support/database';

const db = testDb();
beforeEach(() => resetDb());

type NewTopic = { id: string; isArchived?: boolean; cues?: OfficeCue[] };

async function topic({ id, isArchived = false, cues = [] }: NewTopic) {
  await db.topic.create({
    data: {
      id,
      name: id,
      archivedAt: isArchived ? new Date() : null,
      cues: { create: cues.map((cue) => ({ ...cue, folded: cue.text })) },
    },
    select: { id: true },
  });
}

async function proposed(...paragraphs: string[]): Promise<string[]> {
  const guesses = scoreTopics({ heading: [], paragraphs }, await officeCues(db));
  return guesses.map(({ topicId }) => topicId);
}

const MOSQUES = '区里走访宗教活动场所十二处，引导宗教界人士开展讲经交流，宗教中国化稳步推进。';
const HARBOUR = '云溪港口岸通关时间缩短三成。口岸新开航线四条，云溪港全年到港货轮一百余艘。';

test('a topic of the office has the built-in words', async () => {
  await topic({ id: 'religious-affairs' });
  expect(await proposed(MOSQUES)).toEqual(['religious-affairs']);
});

test('a topic the office does not have, or has archived, is not proposed', async () => {
  expect(await proposed(MOSQUES)).toEqual([]);
  await topic({ id: 'religious-affairs', isArchived: true });
  expect(await proposed(MOSQUES)).toEqual([]);
});

test('the words of an archived topic still keep shorter words inside them from counting', async () => {
  const inside: OfficeCue[] = [{ text: '活动场所', weight: 3 }];
  await topic({ id: 'places', cues: inside });
  await topic({ id: 'religious-affairs', isArchived: true });
  expect(await proposed('新建宗教活动场所两处，修缮宗教活动场所五处。')).toEqual([]);
  expect(await proposed('新建活动场所两处，修缮活动场所五处。')).toEqual(['places']);
});

test('a topic the office added is proposed by the words the office gave it', async () => {
  await topic({ id: 'harbour' });
  expect(await proposed(HARBOUR)).toEqual([]);
  await db.topicCue.createMany({
    data: ['云溪港', '口岸'].map((text) => ({ topicId: 'harbour', text, folded: text, weight: 3 })),
  });
  expect(await proposed(HARBOUR)).toEqual(['harbour']);
});

test('the office weighs a built-in word anew, and switches one off', async () => {
  await topic({ id: 'religious-affairs', cues: [{ text: '宗教中国化', weight: 1 }] });
  await topic({ id: 'ethnic-affairs', cues: [{ text: '民族', weight: null }] });
  const cues = new Map((await officeCues(db)).map((each) => [each.topicId, each.cues]));
  const weights = (topicId: string, text: string) =>
    cues.get(topicId)?.flatMap((cue) => (cue.text === text ? [cue.weight] : []));
  expect(weights('religious-affairs', '宗教中国化')).toEqual([1]);
  expect(weights('ethnic-affairs', '民族')).toEqual([]);
  expect(weights('ethnic-affairs', '民族团结')).toEqual([3]);
});
