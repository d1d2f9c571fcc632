import { expect, test } from 'vitest';
import { boardColumns } from '@/components/seasons/calendar/board-columns';
import type { SeasonArticle } from '@/lib/seasons/queries/get-season-calendar';

const article = (id: string, over: Partial<SeasonArticle>): SeasonArticle => ({
  id,
  bodyName: '区侨联',
  headline: '',
  status: 'drafting',
  publication: 'none',
  stageName: null,
  scheduledFor: null,
  publishedAt: null,
  writerNames: [],
  next: null,
  ...over,
});
const shown = (articles: SeasonArticle[], stages: string[]) =>
  boardColumns(articles, stages).map(({ key, stageName, articles: in_ }) => [
    stageName ?? key,
    in_.map(({ id }) => id).join(),
  ]);

test('every article stands in one column, in the order of the way through the office’s own stages', () => {
  const articles = [
    article('draft', {}),
    article('back', { status: 'changes_requested', stageName: '终审' }),
    article('last', { status: 'in_review', stageName: '终审' }),
    article('ready', { status: 'approved' }),
    article('soon', { status: 'approved', publication: 'scheduled' }),
    article('out', { status: 'approved', publication: 'live' }),
  ];
  expect(shown(articles, ['初审', '终审'])).toEqual([
    ['drafting', 'draft'],
    ['changes_requested', 'back'],
    ['初审', ''],
    ['终审', 'last'],
    ['approved', 'ready'],
    ['scheduled', 'soon'],
    ['live', 'out'],
  ]);
});

test('a review that still runs under a stage of before has a column of its own', () => {
  const articles = [article('a', { status: 'in_review', stageName: '会审' })];
  expect(shown(articles, ['初审'])).toContainEqual(['会审', 'a']);
});

test('one that is live and being corrected stands where its text is', () => {
  expect(shown([article('a', { publication: 'live' })], [])[0]).toEqual(['drafting', 'a']);
});
