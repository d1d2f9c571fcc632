import type { LiveArticle, SiteEntry } from '@/lib/publications/site-queries';
import { articleSource } from './article-source';
import { plainDate } from './site-date';
import type { SiteFrame } from './site-frame';

/**
 * The tags by which inspections of government sites know a page, with the names of 《政府网站发展指引》
 * (国办发〔2017〕47号), annex 网页设计规范, 网页标签: those of the site (站点标签) on each page, those of a column
 * (栏目标签) on the page of a year, those of a text (内容页标签) on an article's. What is not known has no tag.
 */
export type InspectionTag = readonly [name: string, content: string];

const COMMA = ',';
/** More name nothing that is looked for. */
const MOST_KEYWORDS = 10;

const given = (tags: InspectionTag[]) => tags.filter(([, content]) => content !== '');
const list = (words: string[]) =>
  [...new Set(words.filter((word) => word !== ''))].slice(0, MOST_KEYWORDS).join(COMMA);

/** 站点标签 */
export function siteTags({ siteName, origin, identity }: SiteFrame): InspectionTag[] {
  return given([
    ['SiteName', siteName],
    ['SiteDomain', new URL(origin).host],
    ['SiteIDCode', identity.siteCode],
  ]);
}

type Column = { name: string; description: string; year: number; entries: SiteEntry[] };

/** 栏目标签 */
export function columnTags(
  { name, description, year, entries }: Column,
  { identity }: SiteFrame,
): InspectionTag[] {
  return given([
    ['ColumnName', name],
    ['ColumnType', identity.columnType],
    ['ColumnDescription', description],
    ['ColumnKeywords', list([`${year}年`, ...entries.map(({ bodyName }) => bodyName)])],
  ]);
}

/** 内容页标签; the time is China's, as YYYY-MM-DD HH:mm. */
export function articleTags(article: LiveArticle, frame: SiteFrame): InspectionTag[] {
  const { content, title, summary, publishedAt } = article;
  const authors = content.byline.filter(({ role }) => role !== 'editor' && role !== 'photo');
  return given([
    ['ArticleTitle', title],
    ['PubDate', plainDate(publishedAt)],
    ['ContentSource', articleSource(content, frame.officeName)],
    ['Keywords', list([content.bodyName, `${article.year}年`, content.heading.seriesLabel])],
    ['Author', list(authors.map(({ name }) => name))],
    ['Description', summary],
  ]);
}
