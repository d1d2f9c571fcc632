'use client';

import type { ReactNode } from 'react';
import { Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { Link } from '@/components/ui/link';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { SameImport } from '@/lib/imports/queries/list-same-imports';
import { useImportsWords } from '@/components/words/use-imports-words';

/** Who brought the same file or text in before, when, and what came of it. */
export function SameImports({ same }: { same: readonly SameImport[] }) {
  const t = useImportsWords('same');
  const format = useFormatter();
  if (same.length === 0) return null;
  const linked = (href: string | null) =>
    function Linked(words: ReactNode) {
      return href === null ? words : <Link href={href}>{words}</Link>;
    };
  return (
    <Text size="sm" component="div" role="note">
      {same.map(({ by, at, importId, article }) => (
        <div key={`${by} ${at}`}>
          {t.rich(article ? 'made' : 'open', {
            by,
            at: format.dateTime(new Date(at), TIME_IN_LIST),
            name: article?.name ?? '',
            import: linked(importId && `/desk/imports/${importId}`),
            article: linked(article?.id ? `/desk/articles/${article.id}` : null),
          })}
        </div>
      ))}
    </Text>
  );
}
