'use client';

import type { ReactNode } from 'react';
import { Button, Group, Text } from '@mantine/core';
import type { ActionResult } from '@/lib/web/run-action';
import { useTermsWords } from '@/components/words/use-terms-words';
import { FailureNotice } from './failure-notice';
import { FormDialog } from './form-dialog';
import { useAction } from './use-action';

type Props<T> = {
  title: string;
  text: ReactNode;
  /** The verb of what is about to happen, not 'OK'. */
  confirm: string;
  act: () => Promise<ActionResult<T>>;
  onDone: (value: T) => void;
  onClose: () => void;
  returnFocusTo?: string;
};

/** Asks once more before something is done; a refusal is told here. There as long as it is rendered. */
export function ConfirmDialog<T>({ title, text, confirm, act, onDone, onClose, returnFocusTo }: Props<T>) {
  const t = useTermsWords();
  const { isPending, failure, run } = useAction();
  return (
    <FormDialog title={title} onClose={onClose} returnFocusTo={returnFocusTo}>
      <Text>{text}</Text>
      <FailureNotice failure={failure} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('cancel')}
        </Button>
        <Button loading={isPending} onClick={() => run(act, onDone)}>
          {confirm}
        </Button>
      </Group>
    </FormDialog>
  );
}
