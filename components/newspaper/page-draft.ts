import type { Advances } from '@/lib/newspaper/layout/advances';
import { layOutPage, type Arrangement, type LaidOutPage } from '@/lib/newspaper/layout/lay-out-page';
import type { Face } from '@/lib/newspaper/layout/page-article';
import type { FitLimits, Paper } from '@/lib/newspaper/layout/papers';
import { printedFurniture, type PrintedWords } from '@/lib/newspaper/layout/printed-furniture';
import type { PageText } from '@/lib/newspaper/load-page';
import type { PageDetail } from '@/lib/newspaper/queries/get-page';

/** A page as it stands on the screen; lists as they are typed, a line each. */
export type PageDraft = {
  name: string;
  paper: Paper;
  outletName: string;
  date: string;
  number: string;
  seriesLabel: string;
  slogans: string;
  editors: string;
  arrangement: Arrangement;
  texts: PageText[];
};

export function pageDraftOf(page: PageDetail): PageDraft {
  const { name, paper, outletName, date, number, seriesLabel, slogans, editors, arrangement, texts } = page;
  return {
    name,
    paper,
    outletName,
    date,
    number,
    seriesLabel,
    slogans: slogans.join('\n'),
    editors: editors.join('\n'),
    arrangement,
    texts,
  };
}

/** What the command takes. */
export function inputOf({ texts, slogans, editors, ...draft }: PageDraft) {
  return {
    ...draft,
    slogans: linesOf(slogans),
    editors: linesOf(editors),
    articles: texts.map(({ articleId, revisionId }) => ({ articleId, revisionId })),
  };
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function layOutDraft(
  draft: PageDraft,
  { limits, advances, words }: { limits: FitLimits; advances: Advances; words: PrintedWords },
): LaidOutPage {
  const { paper, arrangement, texts } = draft;
  const facts = { ...draft, slogans: linesOf(draft.slogans), editors: linesOf(draft.editors) };
  return layOutPage({
    paper,
    articles: texts.map(({ article }) => article),
    furniture: printedFurniture(facts, texts, words),
    arrangement,
    limits,
    advances,
    words,
  });
}

export function withAdvances(known: Advances, more: Advances): Advances {
  const faces = Object.keys(known) as Face[];
  return Object.fromEntries(faces.map((face) => [face, { ...known[face], ...more[face] }])) as Advances;
}

/** The draft with its articles in another order, each with its arrangement. */
export function withTexts(
  draft: PageDraft,
  order: readonly number[],
  added: readonly PageText[] = [],
): PageDraft {
  const { texts, arrangement } = draft;
  const kept = order.flatMap((at) => texts[at] ?? []);
  const articles = order.map((at) => arrangement.articles[at] ?? { columns: null, photos: [] });
  const isOther = order.length !== texts.length || added.length > 0;
  return {
    ...draft,
    texts: [...kept, ...added],
    arrangement: {
      ...arrangement,
      bands: isOther ? null : arrangement.bands,
      articles: [...articles, ...added.map(() => ({ columns: null, photos: [] }))],
    },
  };
}
