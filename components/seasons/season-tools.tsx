'use client';

import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { AskMaterialDialog } from '@/components/seasons/ask-material-dialog';
import { notReminded } from '@/components/seasons/not-reminded';
import { RemindDialog } from '@/components/seasons/remind-dialog';
import type { SeasonActions } from '@/components/seasons/season-actions';
import { SeasonForm } from '@/components/seasons/season-form';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { PrintButton } from '@/components/ui/print-button';
import { FormDialog } from '@/components/ui/form-dialog';
import type { AskableArticle } from '@/lib/articles/queries/list-askable-articles';
import type { SeasonDetail } from '@/lib/seasons/queries/get-season';
import { useSeasonsWords } from '@/components/words/use-seasons-words';

type Props = {
  season: SeasonDetail;
  mayManage: boolean;
  articles: AskableArticle[];
  departments: { id: string; name: string }[];
  actions: SeasonActions;
};

/** What can be done with a season as a whole. */
export function SeasonTools({ season, mayManage, articles, departments, actions }: Props) {
  const t = useSeasonsWords();
  const [open, setOpen] = useState<'ask' | 'change' | 'close' | 'remind' | null>(null);
  const close = () => setOpen(null);
  const { id: seasonId, version, closedAt } = season;
  const owing = season.requests.filter(({ isOwing }) => isOwing);
  const without = notReminded(owing, t('remind.and'));
  const reachable = owing.filter(({ reminder }) => reminder === 'possible').length;
  return (
    <Group gap="xs" className="not-printed">
      {mayManage && !closedAt && <Button onClick={() => setOpen('ask')}>{t('ask.open')}</Button>}
      {mayManage && !closedAt && reachable > 0 && (
        <Button variant="default" onClick={() => setOpen('remind')}>
          {t('remind.open', { count: reachable })}
        </Button>
      )}
      {mayManage && !closedAt && reachable === 0 && without && (
        <Text size="sm" c="dimmed">
          {t('remind.nobody', { count: owing.length, ...without })}
        </Text>
      )}
      {mayManage && !closedAt && (
        <Button variant="default" onClick={() => setOpen('change')}>
          {t('change')}
        </Button>
      )}
      {mayManage && (
        <Button variant="default" onClick={() => setOpen('close')}>
          {t(closedAt ? 'reopen' : 'close')}
        </Button>
      )}
      <Button component="a" href={`/api/seasons/${seasonId}/matrix`} download variant="default">
        {t('matrix.export')}
      </Button>
      <PrintButton label={t('print')} variant="default" />
      {open === 'ask' && (
        <AskMaterialDialog
          season={season}
          articles={articles}
          departments={departments}
          actions={actions}
          onClose={close}
        />
      )}
      {open === 'change' && (
        <FormDialog title={t('change')} onClose={close}>
          <SeasonForm
            season={season}
            submit={t('save')}
            send={(input) => actions.change({ ...input, seasonId, version })}
            onDone={close}
            onCancel={close}
          />
        </FormDialog>
      )}
      {open === 'remind' && (
        <RemindDialog seasonId={seasonId} owing={owing} remind={actions.remindOwing} onClose={close} />
      )}
      {open === 'close' && (
        <ConfirmDialog
          title={t(closedAt ? 'reopen' : 'close')}
          text={t(closedAt ? 'reopenText' : 'closeText')}
          confirm={t(closedAt ? 'reopen' : 'close')}
          act={() => (closedAt ? actions.reopen : actions.close)({ seasonId, version })}
          onDone={close}
          onClose={close}
        />
      )}
    </Group>
  );
}
