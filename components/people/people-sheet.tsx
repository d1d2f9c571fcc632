'use client';

import { useState } from 'react';
import { Anchor, Button, Group, List, ListItem, Stack, Text } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { BatchResults } from '@/components/ui/batch-results';
import { ask } from '@/components/ui/ask';
import { DropZone } from '@/components/ui/drop-zone';
import { useFailureText } from '@/components/ui/failure-notice';
import { useBatch } from '@/components/ui/use-batch';
import { useLeaveGuard } from '@/components/ui/use-leave-guard';
import { useAdminWords } from '@/components/words/use-admin-words';
import type { PlannedRow, SheetPlan } from '@/lib/people/plan-sheet';
import type { Failure } from '@/lib/web/failure';
import type { ActionResult } from '@/lib/web/run-action';
import { IssuedPasswords } from './issued-passwords';
import { SheetPlanTable } from './sheet-plan-table';
import { sendSheet } from './send-sheet';
import type { IssuedPassword } from './temporary-password';

type Props = {
  departments: { id: string; name: string }[];
  actions: {
    addDepartment: (input: { name: string }) => Promise<ActionResult<{ departmentId: string }>>;
    addPerson: (input: unknown) => Promise<ActionResult<{ temporaryPassword: string | null }>>;
    changePerson: (input: unknown) => Promise<ActionResult<unknown>>;
  };
};

/** Takes a spreadsheet, says row by row what it would do, does that row by row, and shows the new passwords once. */
export function PeopleSheet({ departments, actions }: Props) {
  const t = useAdminWords('peopleSheet');
  const describe = useFailureText();
  const router = useRouter();
  const { batch, run, clear } = useBatch();
  const [isReading, setIsReading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [plan, setPlan] = useState<SheetPlan | null>(null);
  const [issued, setIssued] = useState<IssuedPassword[]>([]);
  useLeaveGuard(batch.isRunning || issued.length > 0, t(batch.isRunning ? 'leaveRunning' : 'leavePasswords'));

  async function read([file]: File[]) {
    if (!file) return;
    setIsReading(true);
    clear();
    const answer = await ask(() => sendSheet(file));
    setIsReading(false);
    setFailure(answer.ok ? null : answer.failure);
    setPlan(answer.ok ? answer.value : null);
  }

  async function carryOut({ departments: added, rows }: SheetPlan) {
    const idOf = new Map(departments.map(({ id, name }) => [name, id]));
    const toDo = new Map(rows.filter(({ person }) => person).map((each) => [`${each.row}`, each]));
    const items = [
      ...added.map((name) => ({ id: `department ${name}`, title: name })),
      ...[...toDo].map(([id, { row, title }]) => ({ id, title: t('rowOf', { row, title }) })),
    ];
    setPlan(null);
    await run(
      t('title'),
      items,
      async (id): Promise<ActionResult<string>> => {
        const row = toDo.get(id);
        if (row) return actOn(row, idOf);
        const name = id.slice('department '.length);
        const result = await actions.addDepartment({ name });
        if (!result.ok) return result;
        idOf.set(name, result.value.departmentId);
        return { ok: true, value: t('done.department') };
      },
      (says) => says,
    );
    router.refresh();
  }

  async function actOn(
    { person, change }: PlannedRow,
    idOf: Map<string, string>,
  ): Promise<ActionResult<string>> {
    const { departmentName = '', ...rest } = person ?? {};
    const input = { ...rest, departmentId: idOf.get(departmentName) ?? null };
    if (change) {
      const result = await actions.changePerson({ ...input, ...change });
      return result.ok ? { ok: true, value: t('done.change') } : result;
    }
    const result = await actions.addPerson(input);
    if (!result.ok) return result;
    const password = result.value.temporaryPassword;
    if (person && password) {
      const { displayName, signInName } = person;
      setIssued((all) => [...all, { displayName, signInName, password }]);
    }
    return { ok: true, value: t('done.new') };
  }

  const fault = failure && (failure.fields?.file ?? failure.reason);
  const acted = plan?.rows.filter(({ person }) => person !== null).length ?? 0;
  const count = acted + (plan?.departments.length ?? 0);
  return (
    <Stack gap="md" maw={960}>
      <Text>{t('about')}</Text>
      <List size="sm">
        <ListItem>{t('hintColumns')}</ListItem>
        <ListItem>{t('hintRoles')}</ListItem>
        <ListItem>{t('hintKnown')}</ListItem>
      </List>
      <Anchor href="/api/people/sheet" download size="sm">
        {t('template')}
      </Anchor>
      <DropZone
        words={{ choose: t('choose'), hint: t('chooseHint') }}
        accept=".xlsx,.csv"
        icon={<IconTable size={16} aria-hidden />}
        onFiles={(files) => void read(files)}
        isPrimary={plan === null}
        isDisabled={isReading || batch.isRunning}
        error={
          fault && failure ? (t.has(`fault.${fault}`) ? t(`fault.${fault}`) : describe(failure)) : undefined
        }
      />
      {isReading && <Text role="status">{t('reading')}</Text>}
      {plan && (
        <>
          <SheetPlanTable plan={plan} />
          <Group>
            <Button disabled={count === 0} onClick={() => void carryOut(plan)}>
              {t('carryOut', { count })}
            </Button>
            <Button variant="default" onClick={() => setPlan(null)}>
              {t('giveUp')}
            </Button>
          </Group>
        </>
      )}
      <BatchResults batch={batch} onClose={clear} />
      {issued.length > 0 && !batch.isRunning && (
        <IssuedPasswords issued={issued} onClose={() => setIssued([])} />
      )}
    </Stack>
  );
}
