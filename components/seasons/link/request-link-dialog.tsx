'use client';

import { useState } from 'react';
import { NumberInput, Radio, Stack, TextInput } from '@mantine/core';
import { useFormatter } from 'next-intl';
import type { MadeLink, RequestActions } from '@/components/seasons/season-actions';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm, FormDialog } from '@/components/ui/form-dialog';
import { useAction } from '@/components/ui/use-action';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import { linkEnd } from '@/lib/domain/season/link-end';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import { LinkMade } from './link-made';

type Props = {
  requestId: string;
  departmentName: string;
  dueAt: Date;
  make: RequestActions['makeLink'];
  onClose: () => void;
};

const USUAL_DAYS = 14;

/** Makes a link for somebody without an account; its address is shown once. */
export function RequestLinkDialog({ requestId, departmentName, dueAt, make, onClose }: Props) {
  const t = useSeasonsWords('link');
  const format = useFormatter();
  const [recipient, setRecipient] = useState('');
  const [ends, setEnds] = useState('follows');
  const [days, setDays] = useState<number | string>(USUAL_DAYS);
  const [now] = useState(() => new Date());
  const [made, setMade] = useState<MadeLink | null>(null);
  const show = (at: Date) => format.dateTime(at, TIME_IN_LIST);
  const until = ends === 'own' ? { days: Number(days) } : {};
  const { isPending, failure, run } = useAction({ recipient, ...until });
  const errorOf = useFieldError(failure);
  return (
    <FormDialog title={t('title', { name: departmentName })} onClose={onClose}>
      {made ? (
        <LinkMade link={made} departmentName={departmentName} onClose={onClose} />
      ) : (
        <DialogForm
          submit={t('make')}
          isPending={isPending}
          failure={failure}
          onSubmit={() => run(() => make({ requestId, recipient, ...until }), setMade)}
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
          <Radio.Group label={t('ends')} value={ends} onChange={setEnds}>
            <Stack gap="xs" mt={4}>
              <Radio
                value="follows"
                label={t('endsFollows')}
                description={t(dueAt > now ? 'endsFollowsHint' : 'endsFollowsLateHint', {
                  due: show(dueAt),
                  until: show(linkEnd(dueAt, now)),
                })}
              />
              <Radio value="own" label={t('endsOwn')} description={t('endsOwnHint')} />
            </Stack>
          </Radio.Group>
          {ends === 'own' && (
            <NumberInput
              required
              label={t('days')}
              value={days}
              min={1}
              max={60}
              error={errorOf('days')}
              onChange={setDays}
            />
          )}
        </DialogForm>
      )}
    </FormDialog>
  );
}
