import type { ReactNode } from 'react';
import { Alert, Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import type { RequestDetail } from '@/lib/seasons/queries/get-request';
import { useMaterialWords } from '@/components/words/use-material-words';
import { DueDate } from './due-date';
import { KeptTexts } from './kept-texts';
import type { OwnSubmission } from './own-submission';
import { RequestedSection } from './requested-section';
import { SectionMaterial } from './section-material';
import classes from './submissions.module.css';

type Props = {
  request: RequestDetail;
  submissions: OwnSubmission[];
  now: Date;
  /** Of who is signed in; '' through a link. */
  knownName: string;
  /** How many sections wait for the department's word. */
  awaited?: number;
  /** What the department is asked to confirm. */
  confirmations?: ReactNode;
};

/** Up to so many forms show at once; of more, each is opened when it is wanted. */
const FORMS_SHOWN = 3;

/** A request as its department sees it: what is asked, what came of it, and where to hand in. */
export function RequestView({ request, submissions, now, knownName, awaited = 0, confirmations }: Props) {
  const t = useMaterialWords('request');
  const { id: requestId, sections, isOpen } = request;
  const startsOpen = sections.length <= FORMS_SHOWN;
  const known = new Set(sections.map((section) => section.id));
  const forAll = submissions.filter(({ sectionId }) => sectionId === null || !known.has(sectionId));
  const openIds = isOpen ? ['', ...known] : [];
  return (
    <Stack gap="lg">
      <Paper withBorder bg="white" p="md" component="section" aria-label={t('about')}>
        <Title order={1} size="h3">
          {request.seasonName}
        </Title>
        <Text c="dimmed" mb="xs">
          {t('asked', { department: request.departmentName, year: `${request.seasonYear}` })}
        </Text>
        <DueDate dueAt={request.dueAt} now={now} isOpen={isOpen} />
        {awaited > 0 && (
          <Anchor href="#to-confirm" display="block" mt={4}>
            {t('awaited', { count: awaited })}
          </Anchor>
        )}
        {[request.seasonGuidance, request.guidance]
          .filter((guidance) => guidance !== '')
          .map((guidance) => (
            <Text key={guidance} mt="sm" className={classes.guidance}>
              {guidance}
            </Text>
          ))}
      </Paper>
      {!isOpen && (
        <Alert color="gray" variant="light">
          {t('closed')}
        </Alert>
      )}
      <KeptTexts requestId={requestId} openSectionIds={openIds} />
      {sections.map((section) => (
        <RequestedSection key={section.id} section={section}>
          {(name) => (
            <SectionMaterial
              requestId={requestId}
              sectionId={section.id}
              name={name}
              knownName={knownName}
              isOpen={isOpen}
              startsOpen={startsOpen}
              submissions={submissions.filter(({ sectionId }) => sectionId === section.id)}
            />
          )}
        </RequestedSection>
      ))}
      <Paper withBorder bg="white" p="md" component="section" aria-label={t('whole')}>
        <Title order={2} size="h4">
          {t('whole')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('wholeHint')}
        </Text>
        <SectionMaterial
          requestId={requestId}
          sectionId={null}
          name={t('whole')}
          knownName={knownName}
          isOpen={isOpen}
          startsOpen={sections.length === 0}
          submissions={forAll}
        />
      </Paper>
      {confirmations}
    </Stack>
  );
}
