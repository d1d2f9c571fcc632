import type { Metadata } from 'next';
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { StatusBadge } from '@/components/articles/status-badge';
import { ConfirmSections } from '@/components/confirmations/confirm-sections';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { listSectionsOfDepartment } from '@/lib/articles/queries/list-sections-of-department';
import { requirePerson } from '@/lib/auth/current-person';
import { listConfirmationsForDepartment } from '@/lib/confirmations/queries/list-confirmations-for-department';
import { sharedDb } from '@/lib/db/shared-db';
import { articleTitle } from '@/lib/domain/article/article-title';
import { sectionName } from '@/lib/domain/article/section-name';
import { answerConfirmationAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.sections') };
}

/** A liaison reads what the articles say of their own department, and nothing else, and answers for it. */
export default async function SectionsPage() {
  const actor = await requirePerson();
  const [sections, toConfirm, t, terms, nav, confirmations] = await Promise.all([
    listSectionsOfDepartment({ actor, db: sharedDb() }),
    listConfirmationsForDepartment({ actor, db: sharedDb() }),
    getTranslations('articles.desk'),
    getTranslations('terms'),
    getTranslations('shell.nav'),
    getTranslations('confirmations'),
  ]);
  return (
    <>
      <PageHeading title={nav('sections')} />
      {toConfirm.length > 0 && (
        <section aria-labelledby="to-confirm" style={{ maxWidth: '54rem' }}>
          <Title order={2} size="h4" mb="sm" id="to-confirm">
            {confirmations('title')}
          </Title>
          <ConfirmSections rows={toConfirm} send={answerConfirmationAction} />
          <Title order={2} size="h4" mt="xl" mb="sm">
            {nav('sections')}
          </Title>
        </section>
      )}
      {sections.length === 0 && <EmptyState title={t('sectionsEmpty')}>{t('sectionsHint')}</EmptyState>}
      <Stack gap="md" maw="54rem">
        {sections.map((section) => (
          <Paper key={section.id} id={section.id} component="article" withBorder bg="white" p="md">
            <Group justify="space-between" mb="xs">
              <Title order={2} size="h4" className="headline">
                {sectionName(section) || terms(`sectionRole.${section.role}`)}
              </Title>
              <StatusBadge status={section.status} />
            </Group>
            <Text size="sm" c="dimmed" mb="sm">
              {t('sectionNote', {
                year: `${section.year}`,
                body: section.bodyName,
                headline: articleTitle(section.headline) || 'none',
                characters: section.characterCount,
              })}
            </Text>
            <Stack gap="xs">
              {(section.plainText || t('sectionEmpty')).split('\n').map((paragraph, index) => (
                <Text key={index}>{paragraph}</Text>
              ))}
            </Stack>
          </Paper>
        ))}
      </Stack>
    </>
  );
}
