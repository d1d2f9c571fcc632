'use client';

import { useState } from 'react';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { ConfirmationStanding } from '@/lib/domain/confirmations';
import { useConfirmationsWords } from '@/components/words/use-confirmations-words';
import { AskButton } from './ask-button';
import type { ConfirmationActions } from './confirmation-actions';
import { SettleDialog } from './settle-dialog';

type Props = {
  confirmation: { id: string; standing: ConfirmationStanding; department: { id: string; name: string } };
  section: { id: string; name: string };
  departments: { id: string; name: string }[];
  actions: ConfirmationActions;
};

/** What can be done about one confirmation as it stands. */
export function ConfirmationTools({ confirmation, section, departments, actions }: Props) {
  const t = useConfirmationsWords();
  const router = useRouter();
  const [opened, setOpened] = useState<'withdraw' | 'reply' | 'waive' | null>(null);
  const { id, standing, department } = confirmation;
  const { ask, withdraw, reply, waive } = actions;
  const isUnanswered = standing === 'asked' || standing === 'outdated';
  const mayAskAgain = standing === 'outdated' || standing === 'void' || standing === 'replied';
  const close = () => setOpened(null);
  return (
    <Group gap="xs" mt="xs">
      {ask && mayAskAgain && (
        <AskButton
          section={{ ...section, departmentId: department.id }}
          departments={departments}
          ask={ask}
          label={t('askAgain')}
        />
      )}
      {withdraw && isUnanswered && (
        <Button size="compact-sm" variant="default" onClick={() => setOpened('withdraw')}>
          {t('withdraw')}
        </Button>
      )}
      {reply && standing === 'disputed' && (
        <Button size="compact-sm" onClick={() => setOpened('reply')}>
          {t('reply')}
        </Button>
      )}
      {waive && standing === 'disputed' && (
        <Button size="compact-sm" variant="outline" onClick={() => setOpened('waive')}>
          {t('waive')}
        </Button>
      )}
      {opened === 'withdraw' && withdraw && (
        <ConfirmDialog
          title={t('withdraw')}
          text={t('withdrawAsk', { department: department.name })}
          confirm={t('withdraw')}
          act={() => withdraw(id)}
          onDone={() => {
            notifications.show({ message: t('withdrawn') });
            router.refresh();
            close();
          }}
          onClose={close}
        />
      )}
      {opened === 'reply' && reply && (
        <SettleDialog
          kind="reply"
          department={department.name}
          settle={(text) => reply(id, text)}
          onClose={close}
        />
      )}
      {opened === 'waive' && waive && (
        <SettleDialog
          kind="waive"
          department={department.name}
          settle={(text) => waive(id, text)}
          onClose={close}
        />
      )}
    </Group>
  );
}
