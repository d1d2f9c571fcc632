'use client';

import { useState } from 'react';
import { Button, MultiSelect, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/web/run-action';
import { useArticlesWords } from '@/components/words/use-articles-words';

type Named = { id: string; displayName: string };
type Change = { add: string[]; remove: string[] };
type Props = {
  writers: Named[];
  possible: Named[];
  change: (change: Change) => Promise<ActionResult<unknown>>;
};

/** Who writes on the article. What is sent is who comes and who goes, so that two changes at once both hold. */
export function WritersForm({ writers, possible, change }: Props) {
  const t = useArticlesWords('writers');
  const router = useRouter();
  const before = writers.map((writer) => writer.id);
  const [chosen, setChosen] = useState(before);
  const add = chosen.filter((id) => !before.includes(id));
  const remove = before.filter((id) => !chosen.includes(id));
  const { isPending, failure, run } = useAction({ add, remove });
  const fieldError = useFieldError(failure);
  const isChanged = add.length + remove.length > 0;
  const names = new Map([...possible, ...writers].map((person) => [person.id, person.displayName]));

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run(
          () => change({ add, remove }),
          () => {
            notifications.show({ message: t('done') });
            router.refresh();
          },
        );
      }}
    >
      <Stack gap="sm">
        <MultiSelect
          aria-label={t('label')}
          description={t('hint')}
          data={[...names].map(([value, label]) => ({ value, label }))}
          value={chosen}
          onChange={setChosen}
          error={fieldError('add')}
          searchable
          nothingFoundMessage={t('nobody')}
        />
        <FailureNotice failure={failure} />
        {isChanged && (
          <Button type="submit" variant="default" loading={isPending}>
            {t('save')}
          </Button>
        )}
      </Stack>
    </form>
  );
}
