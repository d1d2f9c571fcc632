import { bylineGroups } from '@/lib/domain/article/byline-text';
import { articleTitle } from '@/lib/domain/article/article-title';
import type { OutputSource } from '@/lib/outputs/output-source';

// What YAML 1.2 (5.1) does not take as it is in a quoted text, beyond what JSON escapes.
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** What is known of the article, as YAML: every value is JSON, which YAML reads the same, so that none is misread. */
export function frontMatter({ content, publication, ...source }: OutputSource): string {
  const { heading, byline, bodyName, year } = content;
  const values: Record<string, unknown> = {
    title: articleTitle(heading.headline),
    kicker: heading.kicker,
    headline: heading.headline,
    subhead: heading.subhead,
    series: heading.seriesLabel,
    body: bodyName,
    year,
    byline: bylineGroups(byline),
    revision: source.revision,
    hash: source.contentHash,
    approved: source.isApproved,
    publishedAt: publication?.publishedAt.toISOString() ?? null,
    correctedAt: publication?.correctedAt?.toISOString() ?? null,
    address: publication?.address ?? null,
  };
  const lines = Object.entries(values).map(([key, value]) => `${key}: ${yaml(value)}`);
  return ['---', ...lines, '---'].join('\n');
}

function yaml(value: unknown): string {
  return JSON.stringify(value).replace(
    UNPRINTABLE,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
