'use client';

import { useState } from 'react';
import { Alert, Button, CopyButton, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useFormatter } from 'next-intl';
import type { MadeLink, RequestActions } from '@/components/seasons/season-actions';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm, FormDialog } from '@/components/ui/form-dialog';
import { useAction } from '@/components/ui/use-action';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import styles from './seasons.module.css';

type Props = {
  requestId: string;
  departmentName: string;
  make: RequestActions['makeLink'];
  onClose: () => void;
};

const USUAL_DAYS = 14;

/** Makes a link for somebody without an account; its address is shown once. */
export function RequestLinkDialog({ requestId, departmentName, make, onClose }: Props) {
  const t = useSeasonsWords('link');
  const [recipient, setRecipient] = useState('');
  const [days, setDays] = useState<number | string>(USUAL_DAYS);
  const [made, setMade] = useState<MadeLink | null>(null);
  const { isPending, failure, run } = useAction();
  const errorOf = useFieldError(failure);
  return (
    <FormDialog title={t('title', { name: departmentName })} onClose={onClose}>
      {made ? (
        <Made link={made} onClose={onClose} />
      ) : (
        <DialogForm
          submit={t('make')}
          isPending={isPending}
          failure={failure}
          onSubmit={() => run(() => make({ requestId, recipient, days: Number(days) }), setMade)}
          onCancel={onClose}
        >
          <TextInput
            data-autofocus
            required
            label={t('recipient')}
            description={t('recipientHint')}
            value={recipient}
            maxLength={60}
            error={errorOf('recipient')}
            onChange={({ currentTarget }) => setRecipient(currentTarget.value)}
          />
          <NumberInput
            required
            label={t('days')}
            value={days}
            min={1}
            max={60}
            error={errorOf('days')}
            onChange={setDays}
          />
        </DialogForm>
      )}
    </FormDialog>
  );
}

function Made({ link: { token, expiresAt }, onClose }: { link: MadeLink; onClose: () => void }) {
  const t = useSeasonsWords('link');
  const terms = useTermsWords();
  const format = useFormatter();
  // After the '#' it is never sent to any server: it stands in no log and no referrer.
  const address = `${window.location.origin}/material#${token}`;
  const until = format.dateTime(expiresAt, TIME_IN_LIST);
  return (
    <Stack gap="md">
      <Alert color="gray" title={t('madeTitle')}>
        {t('madeText', { until })}
      </Alert>
      <Text className={styles.token} ff="monospace" size="sm" data-testid="link">
        {address}
      </Text>
      <Group justify="flex-end">
        <CopyButton value={address} timeout={4000}>
          {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'copied' : 'copy')}</Button>}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          {terms('close')}
        </Button>
      </Group>
    </Stack>
  );
}
