'use client';

import { Alert, Anchor, List, ListItem } from '@mantine/core';
import { useArticlesWords } from '@/components/words/use-articles-words';
import { useReviewWords } from '@/components/words/use-review-words';
import type { Failure } from '@/lib/web/failure';

type Finding = { code: string; severity: 'blocking' | 'warning'; count?: number };

/** What is to be mended before the article can go to review, where that is why it was refused. */
export function FindingsNotice({ failure, articleId }: { failure: Failure | null; articleId: string }) {
  const t = useArticlesWords('findings');
  const review = useReviewWords();
  const findings = (failure?.details?.findings ?? []) as Finding[];
  const blocking = new Map(
    findings.filter(({ severity }) => severity === 'blocking').map(({ code, count = 0 }) => [code, count]),
  );
  if (blocking.size === 0) return null;
  return (
    <Alert color="seal" variant="outline" title={review('toMend')}>
      <List size="sm">
        {[...blocking].map(([code, count]) => (
          <ListItem key={code}>{t.has(code) ? t(code, { count }) : code}</ListItem>
        ))}
      </List>
      <Anchor href={`/desk/articles/${articleId}/edit`} size="sm">
        {review('toEditor')}
      </Anchor>
    </Alert>
  );
}
