'use client';

import { Button, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/web/run-action';
import { useAdminWords } from '@/components/words/use-admin-words';
import classes from './ordered-list.module.css';

type Archived = { id: string; name: string; version: number };
type Props = {
  items: Archived[];
  restore: (item: { id: string; version: number }) => Promise<ActionResult<void>>;
};

/** What is out of use, with the way back. */
export function ArchivedList({ items, restore }: Props) {
  const t = useAdminWords();
  const { isPending, failure, run } = useAction();
  if (items.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mt="xl" mb="xs">
        {t('archived')}
      </Title>
      <FailureNotice failure={failure} />
      <ul className={classes.list}>
        {items.map(({ id, name, version }) => (
          <li key={id} className={classes.row}>
            <div className={classes.content}>
              <Text c="dimmed">{name}</Text>
              <Button
                size="compact-sm"
                variant="default"
                disabled={isPending}
                aria-label={t('restoreNamed', { name })}
                onClick={() =>
                  run(
                    () => restore({ id, version }),
                    () => notifications.show({ message: t('restored', { name }) }),
                  )
                }
              >
                {t('restore')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
