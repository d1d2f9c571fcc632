import { Group, Stack, Text, Title } from '@mantine/core';
import type { ConfirmationRow } from '@/lib/confirmations/confirmation-row';
import type { SectionToConfirm } from '@/lib/confirmations/queries/list-sections-to-confirm';
import { sectionName } from '@/lib/domain/article/section-name';
import { useConfirmationsWords } from '@/components/words/use-confirmations-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { AskButton } from './ask-button';
import type { ConfirmationActions } from './confirmation-actions';
import { ConfirmationFacts } from './confirmation-facts';
import styles from './confirmations.module.css';
import { ConfirmationTools } from './confirmation-tools';
import { StandingBadge } from './standing-badge';
import { TextChanges } from './text-changes';

type Props = {
  sections: SectionToConfirm[];
  rows: ConfirmationRow[];
  departments: { id: string; name: string }[];
  /** What this person may do; an action left out is not offered. */
  actions: ConfirmationActions;
};

/** Section by section what the departments said of it, and what the office can do about it. */
export function SectionConfirmations({ sections, rows, departments, actions }: Props) {
  const t = useConfirmationsWords();
  if (sections.length === 0 && rows.length === 0) return <Text>{t('noSections')}</Text>;
  const removed = rows.filter(({ section }) => section.isRemoved);
  const confirmed = rows.filter(({ standing }) => standing === 'confirmed').length;
  const open = rows.filter(({ standing }) => !['confirmed', 'replied', 'waived'].includes(standing)).length;
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} size="h4">
          {t('sectionsTitle')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('summary', { confirmed, open })}
        </Text>
      </div>
      {removed.length > 0 && <RemovedSections rows={removed} departments={departments} actions={actions} />}
      {sections.map((section, index) => (
        <OneSection
          key={section.id}
          section={section}
          number={index + 1}
          rows={rows.filter((row) => row.section.id === section.id && !row.section.isRemoved)}
          departments={departments}
          actions={actions}
        />
      ))}
    </Stack>
  );
}

type SectionProps = Omit<Props, 'sections'> & { section: SectionToConfirm; number: number };

function OneSection({ section, number, rows, departments, actions }: SectionProps) {
  const t = useConfirmationsWords();
  const terms = useTermsWords();
  const name = sectionName(section) || terms(`sectionRole.${section.role}`);
  const titleId = `confirmations-${section.id}`;
  return (
    <section aria-labelledby={titleId} id={`section-${section.id}`}>
      <Group justify="space-between" align="start" gap="xs" mb={4}>
        <Title order={3} size="h5" id={titleId} style={{ flex: '1 1 220px', overflowWrap: 'anywhere' }}>
          {number}. {name}
        </Title>
        {actions.ask && section.characterCount > 0 && (
          <AskButton
            section={{ id: section.id, name, departmentId: section.departmentId }}
            departments={departments}
            ask={actions.ask}
          />
        )}
      </Group>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('notAsked')}
        </Text>
      ) : (
        <Rows rows={rows} section={{ id: section.id, name }} number={number} {...{ departments, actions }} />
      )}
    </section>
  );
}

type RowsProps = Omit<Props, 'sections'> & { section: { id: string; name: string }; number: number };

function Rows({ rows, section, number, departments, actions }: RowsProps) {
  const t = useConfirmationsWords();
  return (
    <ul className={styles.list}>
      {rows.map(({ content: _, ...row }) => (
        <li key={row.id} className={styles.entry}>
          <Group gap="xs" mb={4}>
            <Text fw={600}>{row.department.name}</Text>
            <StandingBadge standing={row.standing} />
          </Group>
          <ConfirmationFacts row={row} />
          {row.changes && <TextChanges changes={row.changes} label={t('changedSince')} number={number} />}
          <ConfirmationTools
            confirmation={{ id: row.id, standing: row.standing, department: row.department }}
            section={section}
            departments={departments}
            actions={actions}
          />
        </li>
      ))}
    </ul>
  );
}

/** Disputes over sections that have left the article: they keep nothing back, and can still be answered. */
function RemovedSections({ rows, departments, actions }: Omit<Props, 'sections'>) {
  const t = useConfirmationsWords();
  const terms = useTermsWords();
  return (
    <section aria-labelledby="confirmations-removed">
      <Title order={3} size="h5" id="confirmations-removed">
        {t('removedTitle')}
      </Title>
      {rows.map((row, index) => {
        const { content, section } = row;
        const name = sectionName({ ...section, ...content }) || terms(`sectionRole.${content.role}`);
        return (
          <div key={row.id}>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Text>
            <Rows
              rows={[row]}
              section={{ id: section.id, name }}
              number={index + 1}
              {...{ departments, actions }}
            />
          </div>
        );
      })}
    </section>
  );
}
