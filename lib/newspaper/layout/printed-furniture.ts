import type { Furniture } from './furniture';

export type PageFacts = {
  outletName: string;
  /** YYYY-MM-DD, or '' */
  date: string;
  number: string;
  seriesLabel: string;
  slogans: string[];
  editors: string[];
};

export type PlacedRevision = {
  /** Null: the working copy. */
  revision: number | null;
  contentHash: string;
  isApproved: boolean;
};

/** As they are printed, in Chinese, whoever looks at the page. */
export type PrintedWords = { page: string; revision: string; workingCopy: string; draft: string };

/** What stands around the articles, with which texts they are; a page with one that is not approved says so. */
export function printedFurniture(
  { outletName, date, number, seriesLabel, slogans, editors }: PageFacts,
  texts: readonly PlacedRevision[],
  words: PrintedWords,
): Furniture {
  return {
    outlet: outletName,
    date: printedDate(date),
    number,
    series: seriesLabel,
    slogans,
    editors,
    stamp: texts
      .map(({ revision, contentHash }) => {
        const which = revision === null ? words.workingCopy : `${words.revision} ${revision}`;
        return `${which} · ${contentHash.slice(0, 8)}`;
      })
      .join('\u3000'),
    draft: texts.some(({ isApproved }) => !isApproved) ? words.draft : '',
  };
}

const WEEKDAYS = '日一二三四五六';

/** 2026年12月2日 星期三 */
export function printedDate(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (year === 0 || month === 0 || day === 0) return '';
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return `${year}年${month}月${day}日 星期${WEEKDAYS[weekday] ?? ''}`;
}
