'use client';

import { useState } from 'react';
import {
  Alert,
  Anchor,
  Button,
  Checkbox,
  Group,
  List,
  ListItem,
  Progress,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { ask } from '@/components/ui/ask';
import { DropZone } from '@/components/ui/drop-zone';
import { FailureNotice, useFailureText } from '@/components/ui/failure-notice';
import { Link } from '@/components/ui/link';
import { useLeaveGuard } from '@/components/ui/use-leave-guard';
import { useFactsWords } from '@/components/words/use-facts-words';
import { useFieldsWords } from '@/components/words/use-fields-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import type { ImportedFacts } from '@/lib/facts/commands/import-facts';
import type { LedgerPlan } from '@/lib/facts/plan-ledger';
import type { Failure } from '@/lib/web/failure';
import { LedgerPlanTable } from './ledger-plan-table';
import { carryOutLedger, sendLedger } from './send-ledger';

type Read = { file: File; plan: LedgerPlan };

/** Takes a spreadsheet of figures, says what it would do, and does that once it is agreed to. */
export function LedgerSheet() {
  const t = useFactsWords('sheet');
  const fields = useFieldsWords();
  const terms = useTermsWords();
  const describe = useFailureText();
  const [isReading, setIsReading] = useState(false);
  const [isWriting, setIsWriting] = useState(false);
  const [unread, setUnread] = useState<Failure | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [done, setDone] = useState<ImportedFacts | null>(null);
  const [reason, setReason] = useState('');
  const [isWhole, setIsWhole] = useState(false);
  useLeaveGuard(isWriting, t('leaveRunning'));

  async function look([file]: File[]) {
    if (!file) return;
    setIsReading(true);
    setDone(null);
    setRefused(null);
    const answer = await ask(() => sendLedger(file));
    setIsReading(false);
    setUnread(answer.ok ? null : answer.failure);
    setRead(answer.ok ? { file, plan: answer.value } : null);
  }

  async function carryOut({ file, plan }: Read) {
    setIsWriting(true);
    const answer = await ask(() => carryOutLedger(file, { mark: plan.mark, reason, isWhole }));
    setIsWriting(false);
    setRefused(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    setDone(answer.value);
    setRead(null);
  }

  const countOf = (...outcomes: string[]) =>
    read?.plan.rows.filter(({ outcome }) => outcomes.includes(outcome)).length ?? 0;
  const count = countOf('new_metric', 'new', 'follow');
  const fault = unread?.fields?.file;
  const reasonFault = refused?.fields?.reason;
  return (
    <Stack gap="md" maw={1080}>
      <Text>{t('about')}</Text>
      <List size="sm">
        <ListItem>{t('hintColumns')}</ListItem>
        <ListItem>{t('hintWide')}</ListItem>
        <ListItem>{t('hintKnown')}</ListItem>
      </List>
      <Anchor href="/api/facts/sheet" download size="sm">
        {t('template')}
      </Anchor>
      <DropZone
        words={{ choose: t('choose'), hint: t('chooseHint') }}
        accept=".xlsx,.csv"
        icon={<IconTable size={16} aria-hidden />}
        onFiles={(files) => void look(files)}
        isPrimary={read === null}
        isDisabled={isReading || isWriting}
        error={unread ? (fault && fields.has(fault) ? fields(fault) : describe(unread)) : undefined}
      />
      {isReading && <Text role="status">{t('reading')}</Text>}
      {read && (
        <>
          <Text role="status" fw={600}>
            {t('sum', {
              metrics: countOf('new_metric'),
              recorded: countOf('new_metric', 'new'),
              followed: countOf('follow'),
              same: countOf('same'),
              refused: countOf('refused'),
            })}
          </Text>
          {read.plan.unknownColumns.length > 0 && (
            <Alert color="seal" variant="light">
              {t('unknown', { names: read.plan.unknownColumns.join(terms('and')) })}
            </Alert>
          )}
          {countOf('refused') > 0 && (
            <>
              <Text size="sm">{t('refusedHint')}</Text>
              <Checkbox
                label={t('isWhole')}
                checked={isWhole}
                onChange={(event) => setIsWhole(event.currentTarget.checked)}
              />
            </>
          )}
          {countOf('follow') > 0 && (
            <TextInput
              label={t('reason')}
              description={t('reasonHint')}
              required
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={reasonFault && fields(reasonFault, { max: 'none' })}
            />
          )}
          <FailureNotice failure={refused} />
          {isWriting && (
            <div role="status">
              <Text size="sm">{t('writing', { count })}</Text>
              <Progress value={100} animated aria-label={t('writing', { count })} />
            </div>
          )}
          <Group>
            <Button disabled={count === 0} loading={isWriting} onClick={() => void carryOut(read)}>
              {t('carryOut', { count })}
            </Button>
            <Button variant="default" disabled={isWriting} onClick={() => setRead(null)}>
              {t('giveUp')}
            </Button>
            {count === 0 && <Text size="sm">{t('nothing')}</Text>}
          </Group>
          <LedgerPlanTable key={read.plan.mark} rows={read.plan.rows} />
        </>
      )}
      {done && (
        <div role="status">
          <Text fw={600}>{t('done', { ...done })}</Text>
          <Anchor component={Link} href="/desk/facts">
            {t('toLedger')}
          </Anchor>
        </div>
      )}
    </Stack>
  );
}
