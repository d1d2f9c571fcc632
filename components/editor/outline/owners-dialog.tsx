'use client';

import { useState } from 'react';
import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useChoices } from '@/components/editor/choices-context';
import { OwnerRow } from '@/components/editor/outline/owner-row';
import { useSectionCommands } from '@/components/editor/session/commands-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { useNamedSection } from '@/components/editor/section/use-named-section';
import { BatchResults } from '@/components/ui/batch-results';
import table from '@/components/ui/desk-table.module.css';
import { TableCheckbox } from '@/components/ui/row-checkbox';
import { useBatch } from '@/components/ui/use-batch';
import { useReturnFocus } from '@/components/ui/use-return-focus';
import { useSelection } from '@/components/ui/use-selection';
import { useEditorWords } from '@/components/words/use-editor-words';

const NOBODY = 'nobody';

/** Who answers for which section, and one owner for several at once, each changed by its own command. */
export function OwnersDialog({ opened = true, onClose }: { opened?: boolean; onClose: () => void }) {
  useReturnFocus('section-owners');
  const t = useEditorWords('owners');
  const details = useEditorWords('details');
  const session = useArticleSession();
  const commands = useSectionCommands();
  const { writers } = useChoices();
  const order = useValue(session.order);
  const nameOf = useNamedSection();
  const selection = useSelection(order);
  const { batch, run, clear } = useBatch();
  const [owner, setOwner] = useState<string | null>(null);
  const choices = [
    ...writers.map(({ id, name }) => ({ value: id, label: name })),
    { value: NOBODY, label: t('nobody') },
  ];
  const label = choices.find(({ value }) => value === owner)?.label ?? '';

  async function give() {
    const items = selection.ids.map((id) => ({ id, title: nameOf(id) }));
    const ownerId = owner === NOBODY ? null : owner;
    const refused = await run(
      t('action'),
      items,
      async (id) => {
        const section = session.section(id);
        const failure = section && (await commands.changeDetails(section, { ownerId }));
        if (!section) return { ok: false, failure: { code: 'not_found', reason: 'section' } };
        return failure ? { ok: false, failure } : { ok: true, value: undefined };
      },
      () => t('done', { owner: label }),
    );
    selection.keep(refused);
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      size="lg"
      closeButtonProps={{ 'aria-label': details('close') }}
    >
      <Stack gap="md">
        {writers.length < 2 && (
          <Text size="sm" c="dimmed">
            {t('fewWriters')}
          </Text>
        )}
        <Group align="end" gap="sm">
          <Select
            label={t('owner')}
            placeholder={t('choose')}
            data={choices}
            value={owner}
            onChange={setOwner}
            w={220}
          />
          <Button
            disabled={owner === null || selection.ids.length === 0 || batch.isRunning}
            loading={batch.isRunning}
            onClick={() => void give()}
          >
            {t('give', { count: selection.ids.length })}
          </Button>
        </Group>
        <BatchResults batch={batch} onClose={clear} />
        {/* Beside the table: a phone shows no headings. */}
        <Group gap={4}>
          <TableCheckbox selection={selection} total={order.length} label={t('chooseAll')} />
          <Text size="sm" aria-hidden>
            {t('chooseAll')}
          </Text>
        </Group>
        <table className={table.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('section')}</th>
              <th scope="col">{details('owner')}</th>
            </tr>
          </thead>
          <tbody>
            {order.map((id) => {
              const section = session.section(id);
              return (
                section && <OwnerRow key={id} section={section} name={nameOf(id)} selection={selection} />
              );
            })}
          </tbody>
        </table>
      </Stack>
    </Modal>
  );
}
