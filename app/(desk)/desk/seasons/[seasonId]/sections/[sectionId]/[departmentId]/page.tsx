import type { Metadata } from 'next';
import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from 'next-intl/server';
import { ConfirmationFacts } from '@/components/confirmations/confirmation-facts';
import { SubmissionList } from '@/components/submissions/submission-list';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/current-person';
import { listConfirmationsOfArticle } from '@/lib/confirmations/queries/list-confirmations-of-article';
import { sharedDb } from '@/lib/db/shared-db';
import { sectionName } from '@/lib/domain/article/section-name';
import { NotFound } from '@/lib/domain/errors';
import { TIME_IN_FULL } from '@/lib/domain/time-formats';
import type { Coverage } from '@/lib/seasons/coverage';
import { getCoverage } from '@/lib/seasons/queries/get-coverage';
import { listSubmissionsForSection } from '@/lib/submissions/queries/list-submissions-for-section';

type Props = { params: Promise<{ seasonId: string; sectionId: string; departmentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('seasons.matrix'))('title') };
}

/** What one cell of the matrix counts: the request, what came, and what the department says of the text. */
export default async function CellPage({ params }: Props) {
  const ctx = { actor: await requirePerson(), db: sharedDb(), now: new Date() };
  const { seasonId, sectionId, departmentId } = await params;
  const coverage = await orNull(getCoverage(ctx, seasonId));
  const article = coverage?.articles.find(({ sections }) => sections.some(({ id }) => id === sectionId));
  const section = article?.sections.find(({ id }) => id === sectionId);
  const column = coverage?.departments.findIndex(({ id }) => id === departmentId) ?? -1;
  const department = coverage?.departments[column];
  if (!article || !section || !department) notFound();
  const [submissions, confirmations, t, terms, format] = await Promise.all([
    listSubmissionsForSection(ctx, sectionId),
    listConfirmationsOfArticle(ctx, article.id),
    getTranslations('seasons.detail'),
    getTranslations('terms.sectionRole'),
    getFormatter(),
  ]);
  const came = submissions.filter(({ requestId }) => requestId === department.requestId);
  const said = confirmations.filter(
    (each) => each.section.id === sectionId && each.department.id === departmentId,
  );
  const heading = sectionName(section) || terms(section.role);
  const isAsked = section.cells[column]?.asked && department.dueAt;
  return (
    <>
      <PageHeading title={t('title', { section: heading, department: department.name })} />
      <Group gap="md" mb="md">
        <Anchor component={Link} href={`/desk/seasons/${seasonId}`}>
          {t('back')}
        </Anchor>
        <Anchor component={Link} href={`/desk/articles/${article.id}`}>
          {t('article')}
        </Anchor>
      </Group>
      <Stack gap="xl">
        <section aria-labelledby="asked">
          <Title order={2} size="h4" mb="xs" id="asked">
            {t('asked')}
          </Title>
          <Text>
            {isAsked && department.dueAt
              ? t('askedUntil', {
                  due: format.dateTime(department.dueAt, TIME_IN_FULL),
                })
              : t('notAsked')}
          </Text>
        </section>
        <section aria-labelledby="came">
          <Title order={2} size="h4" mb="sm" id="came">
            {t('submissions', { count: came.length })}
          </Title>
          <SubmissionList submissions={came} />
        </section>
        <section aria-labelledby="said">
          <Title order={2} size="h4" mb="xs" id="said">
            {t('confirmation')}
          </Title>
          {said.length === 0 ? (
            <Text>{t('notConfirmed')}</Text>
          ) : (
            said.map((each) => <ConfirmationFacts key={each.id} row={each} />)
          )}
        </section>
      </Stack>
    </>
  );
}

async function orNull(loading: Promise<Coverage>): Promise<Coverage | null> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
