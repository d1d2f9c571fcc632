'use client';

import { useState } from 'react';
import { Button, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useFormatter } from 'next-intl';
import { fileSize } from '@/components/submissions/file-size';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Link } from '@/components/ui/link';
import table from '@/components/ui/desk-table.module.css';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { ImportListed } from '@/lib/imports/queries/list-imports';
import type { ActionResult } from '@/lib/web/run-action';
import { useImportsWords } from '@/components/words/use-imports-words';
import classes from './imports.module.css';

type Props = { imports: ImportListed[]; discard: (input: unknown) => Promise<ActionResult<void>> };

/** What a person brought in before, the newest first. */
export function ImportList({ imports, discard }: Props) {
  const t = useImportsWords();
  const format = useFormatter();
  const router = useRouter();
  const [discarding, setDiscarding] = useState<ImportListed | null>(null);
  const nameOf = ({ fileName, opening }: ImportListed) => fileName || t('pasteOf', { opening });
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('list.title')}
      </Title>
      <table className={`${table.table} ${classes.imports}`}>
        <thead>
          <tr>
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('list.size')}</th>
            <th scope="col">{t('list.at')}</th>
            <th scope="col">{t('list.state')}</th>
            <th scope="col">{t('list.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <tr key={one.id}>
              <td>
                <Link href={`/desk/imports/${one.id}`} className={classes.fileName}>
                  {nameOf(one)}
                </Link>
              </td>
              <td data-label={t('list.size')}>{fileSize(one.byteSize)}</td>
              <td data-label={t('list.at')}>{format.dateTime(one.createdAt, TIME_IN_LIST)}</td>
              <td data-label={t('list.state')}>
                {one.articleId ? (
                  <Link href={`/desk/articles/${one.articleId}/edit`}>{t('list.made')}</Link>
                ) : (
                  t('list.open')
                )}
              </td>
              <td data-label={t('list.actions')}>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('list.discardOf', { name: nameOf(one) })}
                  onClick={() => setDiscarding(one)}
                >
                  {t('list.discard')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {discarding && (
        <ConfirmDialog
          title={t('list.discardTitle')}
          text={t('list.discardText', { name: nameOf(discarding) })}
          confirm={t('list.discard')}
          act={() => discard({ importId: discarding.id })}
          onDone={() => {
            setDiscarding(null);
            router.refresh();
          }}
          onClose={() => setDiscarding(null)}
        />
      )}
    </section>
  );
}
