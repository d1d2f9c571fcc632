'use client';

import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useFormatter } from 'next-intl';
import { useRouter } from 'next/navigation';
import { RequestLinkDialog } from '@/components/seasons/link/request-link-dialog';
import { RemindSeveral } from '@/components/seasons/remind-several';
import { RequestForm } from '@/components/seasons/request-form';
import { RequestLinks } from '@/components/seasons/request-links';
import type { RequestActions } from '@/components/seasons/season-actions';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useFailureText } from '@/components/ui/failure-notice';
import { RowCheckbox } from '@/components/ui/row-checkbox';
import { useAction } from '@/components/ui/use-action';
import { useSelection, type Selection } from '@/components/ui/use-selection';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { SeasonRequest } from '@/lib/seasons/queries/get-season';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import styles from './seasons.module.css';

type Props = { requests: SeasonRequest[]; mayManage: boolean; actions: RequestActions };

/** What each department is asked for, and the ways to it: reminder, link, cancellation. */
export function RequestList({ requests, mayManage, actions }: Props) {
  const standing = requests.filter(({ cancelledAt }) => cancelledAt === null);
  const selection = useSelection(standing.map(({ id }) => id));
  const isChoosable = mayManage && standing.length > 1;
  return (
    <>
      {isChoosable && <RemindSeveral requests={standing} selection={selection} remind={actions.remind} />}
      <ul className={styles.requests}>
        {requests.map((request) => (
          <RequestItem
            key={request.id}
            request={request}
            mayManage={mayManage}
            actions={actions}
            selection={isChoosable && request.cancelledAt === null ? selection : null}
          />
        ))}
      </ul>
    </>
  );
}

type ItemProps = { request: SeasonRequest; mayManage: boolean; actions: RequestActions };

function RequestItem({
  request,
  mayManage,
  actions,
  selection,
}: ItemProps & { selection: Selection | null }) {
  const t = useSeasonsWords('request');
  const remind = useSeasonsWords('remind');
  const format = useFormatter();
  const { departmentName, dueAt, sections, submissionCount, takenCount, cancelledAt } = request;
  const due = format.dateTime(dueAt, TIME_IN_LIST);
  return (
    <li className={styles.request} id={`request-${request.id}`}>
      <Group justify="space-between" align="start" gap="sm">
        <div>
          <Group gap={4} wrap="nowrap">
            {selection && (
              <RowCheckbox
                id={request.id}
                selection={selection}
                label={remind('choose', { name: departmentName })}
              />
            )}
            <Text fw={600}>{departmentName}</Text>
          </Group>
          <Text size="sm" c="dimmed" className="tabular">
            {cancelledAt ? t('cancelled') : t('facts', { sections: sections.length, due })}
          </Text>
          <Text size="sm">{t('came', { submissions: submissionCount, taken: takenCount })}</Text>
          {mayManage && !cancelledAt && request.reminder !== 'possible' && (
            <Text size="sm" c="dimmed">
              {t(`notReminded.${request.reminder}`)}
            </Text>
          )}
        </div>
        {mayManage && !cancelledAt && <RequestButtons request={request} actions={actions} />}
      </Group>
      {request.guidance && (
        <Text size="sm" mt={4} style={{ whiteSpace: 'pre-wrap' }}>
          {request.guidance}
        </Text>
      )}
      <RequestLinks links={request.links} mayManage={mayManage} revoke={actions.revokeLink} />
    </li>
  );
}

function RequestButtons({ request, actions }: Omit<ItemProps, 'mayManage'>) {
  const t = useSeasonsWords('request');
  const describe = useFailureText();
  const router = useRouter();
  const [open, setOpen] = useState<'link' | 'change' | 'cancel' | null>(null);
  const { isPending, run } = useAction();
  const { id, version, departmentName, reminder } = request;
  const close = () => setOpen(null);
  const remind = () =>
    run(async () => {
      const result = await actions.remind({ requestId: id });
      const message = result.ok ? t('reminded', { name: departmentName }) : describe(result.failure);
      notifications.show({ message, ...(result.ok ? {} : { color: 'seal' }) });
      router.refresh();
      return result;
    });
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" onClick={() => setOpen('link')}>
        {t('makeLink')}
      </Button>
      <Button
        size="xs"
        variant="default"
        loading={isPending}
        disabled={reminder !== 'possible'}
        onClick={remind}
      >
        {t('remind')}
      </Button>
      <Button size="xs" variant="default" onClick={() => setOpen('change')}>
        {t('change')}
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={() => setOpen('cancel')}>
        {t('cancel')}
      </Button>
      {open === 'link' && (
        <RequestLinkDialog
          requestId={id}
          departmentName={departmentName}
          dueAt={request.dueAt}
          make={actions.makeLink}
          onClose={close}
        />
      )}
      {open === 'change' && <RequestForm request={request} change={actions.change} onClose={close} />}
      {open === 'cancel' && (
        <ConfirmDialog
          title={t('cancelTitle', { name: departmentName })}
          text={t('cancelText')}
          confirm={t('cancel')}
          act={() => actions.cancel({ requestId: id, version })}
          onDone={close}
          onClose={close}
        />
      )}
    </Group>
  );
}
