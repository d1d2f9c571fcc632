import { describe, expect, it } from 'vitest';
import { scoreTopics } from '@/lib/intake/topics/score-topics';
import { TOPIC_CUES } from '@/lib/intake/topics/topic-cues';
import { type TopicCues, weighing } from '@/lib/intake/topics/topic-cue';
import { STARTING_TOPICS } from '@/lib/office/starting-topics';

function topicsOf(paragraphs: string[], heading: string[] = [], cues?: readonly TopicCues[]): string[] {
  return scoreTopics({ heading, paragraphs }, cues).map(({ topicId }) => topicId);
}

describe('what a section speaks of', () => {
  it('a section without text has no topic, whatever its heading says', () => {
    expect(topicsOf([], ['推进民族团结进步'])).toEqual([]);
    expect(topicsOf(['', ' 　'], ['推进民族团结进步'])).toEqual([]);
  });

  it('guests of a meeting listed one after another are mentioned, not spoken of', () => {
    const told = '县委宣讲团走进统战之家开展宣讲，理想信念教育有声有色，主题教育读书会办了六期。';
    const guests = '民主党派、民营企业家、新的社会阶层人士、少数民族群众、宗教界人士、台胞、归侨参加。';
    expect(topicsOf([told + guests])).toEqual(['political-guidance']);
  });

  it('a list of one field tells of it, a list across three fields is a roll call', () => {
    const oneField = '侨胞、归侨侨眷、华侨华人欢聚一堂。';
    const rollCall = '侨胞、归侨侨眷、华侨华人、台胞、港澳同胞、少数民族群众欢聚一堂。';
    expect(topicsOf([oneField])).toEqual(['overseas-chinese']);
    expect(topicsOf([rollCall])).toEqual([]);
  });

  it('one word in passing makes no topic, even in a section that says nothing else', () => {
    expect(topicsOf(['天气晴好，大家沿江而行，走到傍晚才散，路上遇见一位归侨。'])).toEqual([]);
    expect(topicsOf(['归侨侨眷座谈会上，老归侨说起南洋往事，海外侨胞视频连线。'])).toEqual([
      'overseas-chinese',
    ]);
  });

  it('two paragraphs on two fields give two topics, the fuller one first', () => {
    const topics = topicsOf([
      '宗教活动场所逐一检查，教职人员讲经交流，信教群众过节平安，民间信仰场所登记在册。',
      '商会组织企业家外出招商，帮助民营企业融资。',
    ]);
    expect(topics).toEqual(['religious-affairs', 'economy-private-enterprise']);
  });

  it('a short section needs less to be about something than a long one', () => {
    const cues = [{ topicId: 'brand', cues: weighing(1, '银杏 小站') }];
    const told = '银杏树下的小站开门了。';
    const more = '天气晴好，大家沿江而行，走到傍晚才散。'.repeat(8);
    expect(topicsOf([told], [], cues)).toEqual(['brand']);
    expect(topicsOf([told, more], [], cues)).toEqual([]);
  });

  it('a paragraph that gives each of three fields its sentence has three topics', () => {
    const topics = topicsOf([
      [
        '老归侨回乡寻根，侨商捐建的侨史馆对外开放。',
        '寺院、教堂的消防隐患逐一整改，教职人员讲经交流。',
        '知联会组织无党派人士下乡，党外干部到镇里挂职锻炼。',
      ].join(''),
    ]);
    expect(topics.toSorted()).toEqual(['non-party-representatives', 'overseas-chinese', 'religious-affairs']);
  });

  it('the body outranks the heading', () => {
    const body = ['商会组织银企对接，帮助中小企业融资；招商引资签约项目九个，营商环境越来越好。'];
    expect(topicsOf(body, ['民主党派同心圆'])).toEqual(['economy-private-enterprise']);
  });

  it('a heading strengthens what the body bears out', () => {
    const paragraphs = [
      '商会组织银企对接，帮助中小企业融资，招商引资签约九个项目，营商环境越来越好，侨商也来看项目，带来侨界的问候。',
    ];
    const [bare, headed] = [[], ['凝聚侨心']].map((heading) =>
      scoreTopics({ heading, paragraphs }).find(({ topicId }) => topicId === 'overseas-chinese'),
    );
    expect(bare).toBeUndefined();
    expect(headed?.score).toBeGreaterThan(0.5);
  });

  it('a run-in subhead strengthens its own paragraph', () => {
    const text = '两名委员到窗口单位走访，提出意见建议，跟踪整改。';
    const [bare, headed] = [text, `开展民主监督。${text}`].map((paragraph) =>
      scoreTopics({ heading: [], paragraphs: [paragraph] }).find(
        ({ topicId }) => topicId === 'democratic-oversight',
      ),
    );
    expect(bare).toBeUndefined();
    expect(headed?.score).toBeGreaterThan(0.5);
  });

  it('full-width figures, letters and marks read like half-width ones, spaces like none', () => {
    const cues = [{ topicId: 'brand', cues: weighing(3, '统战+ A类阵地') }];
    expect(topicsOf(['“统战＋”越做越实，Ａ类 阵地有三处。'], [], cues)).toEqual(['brand']);
  });
});

describe('cues', () => {
  it('of overlapping cues the longest alone counts', () => {
    const cues = [
      { topicId: 'ethnic', cues: weighing(3, '民族 民族团结') },
      { topicId: 'unity', cues: weighing(3, '团结') },
    ];
    const [guess, ...others] = scoreTopics(
      { heading: [], paragraphs: ['民族团结宣传月里，处处讲民族团结。'] },
      cues,
    );
    expect(guess).toMatchObject({ topicId: 'ethnic', cues: [{ text: '民族团结', count: 2 }] });
    expect(others).toEqual([]);
  });

  it('a cue of no weight keeps the shorter one inside it from counting', () => {
    const cues = [{ topicId: 'ethnic', cues: [...weighing(3, '民族'), ...weighing(0, '民族品牌')] }];
    expect(topicsOf(['做强民族品牌，擦亮民族品牌。'], [], cues)).toEqual([]);
  });

  it('the cues that decided are told with their number, the weightiest first', () => {
    const [guess] = scoreTopics({
      heading: [],
      paragraphs: ['归侨侨眷回乡，侨胞捐建图书馆，侨胞又设奖学金，华文教育有声有色。'],
    });
    expect(guess?.topicId).toBe('overseas-chinese');
    expect(guess?.cues[0]).toEqual({ text: '侨胞', count: 2 });
  });

  it('an office’s own cue changes the outcome', () => {
    const paragraphs = ['银杏小站全年开门三百天，银杏小站里有茶有书。'];
    const own = [...TOPIC_CUES, { topicId: 'grassroots-brand', cues: [{ text: '银杏小站', weight: 3 }] }];
    expect(topicsOf(paragraphs)).toEqual([]);
    expect(topicsOf(paragraphs, [], own)).toEqual(['grassroots-brand']);
  });

  it('every topic of an office has cues, but for the roles of a block and what is left', () => {
    const without = STARTING_TOPICS.map(({ id }) => id).filter(
      (id) => !TOPIC_CUES.some(({ topicId, cues }) => topicId === id && cues.length > 20),
    );
    expect(without).toEqual(['lead-in', 'other', 'outlook']);
  });

  it('no topic lists a cue twice', () => {
    const twice = TOPIC_CUES.flatMap(({ topicId, cues }) =>
      cues
        .filter((cue, at) => cues.findIndex(({ text }) => text === cue.text) !== at)
        .map(({ text }) => `${topicId} ${text}`),
    );
    expect(twice).toEqual([]);
  });

  it('a cue of no weight hides only words that mean something else in it', () => {
    const weightless = TOPIC_CUES.flatMap(({ topicId, cues }) =>
      cues.filter(({ weight }) => weight === 0).map(({ text }) => ({ topicId, text })),
    );
    const telling = TOPIC_CUES.flatMap(({ topicId, cues }) =>
      cues.filter(({ weight = 1 }) => weight >= 2).map(({ text }) => ({ topicId, text })),
    );
    const hidden = weightless
      .filter(({ text }) => !telling.some((cue) => cue.text === text))
      .flatMap(({ topicId, text }) =>
        telling
          .filter((cue) => cue.topicId !== topicId && text.includes(cue.text))
          .map((cue) => `${text} hides ${cue.text}`),
      );
    expect(hidden).toEqual([
      '民族品牌 hides 品牌',
      '政治协商会议 hides 政治协商',
      '中华优秀传统文化 hides 优秀',
    ]);
  });

  it('scores run from the strongest down, between a half and one', () => {
    const scores = scoreTopics({
      heading: [],
      paragraphs: ['商会帮助民营企业融资，企业家走进园区。', '侨胞回乡寻根，侨界座谈，归侨侨眷同乐。'],
    }).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score >= 0.5 && score < 1)).toBe(true);
  });
});
