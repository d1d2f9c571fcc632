import type { ArticleContent } from '@/lib/domain/article/content';

/** 来源: the outlets of the byline, else the office, else the body the article is about. */
export function articleSource({ byline, bodyName }: ArticleContent, officeName: string): string {
  const outlets = [...new Set(byline.map(({ outlet }) => outlet).filter((outlet) => outlet !== ''))];
  return outlets.length > 0 ? outlets.join('、') : officeName || bodyName;
}
