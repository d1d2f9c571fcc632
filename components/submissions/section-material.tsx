'use client';

import { useState } from 'react';
import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { useMaterialWords } from '@/components/words/use-material-words';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import { HandInForm } from './hand-in-form';
import type { OwnSubmission } from './own-submission';
import { OwnSubmissionList } from './own-submission-list';
import { useDraft } from './use-draft';
import { useIsInBrowser } from './use-is-in-browser';

export type SectionMaterialProps = {
  requestId: string;
  /** Null: the request as a whole. */
  sectionId: string | null;
  name: string;
  /** Of who is signed in; '' through a link. */
  knownName: string;
  isOpen: boolean;
  /** Whether the form shows without being asked for. */
  startsOpen: boolean;
  submissions: OwnSubmission[];
};

/** What was handed in for one section, and the form to hand in more. */
export function SectionMaterial(props: SectionMaterialProps) {
  const isInBrowser = useIsInBrowser();
  if (!props.isOpen) return <OwnSubmissionList submissions={props.submissions} onReplace={null} />;
  return isInBrowser ? <OpenMaterial {...props} /> : <Skeleton h={160} animate={false} />;
}

function OpenMaterial(props: SectionMaterialProps) {
  const { requestId, sectionId, name, knownName, startsOpen, submissions } = props;
  const t = useMaterialWords('submission');
  const format = useFormatter();
  const draft = useDraft({ requestId, sectionId: sectionId ?? '' }, knownName);
  const [isShown, setIsShown] = useState(startsOpen || draft.text !== '');
  const [replacing, setReplacing] = useState<OwnSubmission | null>(null);

  function replace(submission: OwnSubmission) {
    setReplacing(submission);
    setIsShown(true);
    if (draft.text === '') draft.changeText(submission.text);
  }
  return (
    <Stack gap="sm">
      <OwnSubmissionList submissions={submissions} onReplace={replace} />
      {replacing && (
        <Alert role="status" color="gray" variant="light">
          <Group justify="space-between" gap="xs">
            <Text size="sm">
              {t('replacing', {
                time: format.dateTime(replacing.submittedAt, TIME_IN_LIST),
              })}
            </Text>
            <Button size="compact-sm" variant="default" onClick={() => setReplacing(null)}>
              {t('keepBoth')}
            </Button>
          </Group>
        </Alert>
      )}
      {isShown ? (
        <HandInForm
          requestId={requestId}
          sectionId={sectionId}
          name={name}
          draft={draft}
          replacesId={replacing?.id ?? null}
          onHandedIn={() => setReplacing(null)}
        />
      ) : (
        <Button
          variant="default"
          aria-label={t('addFor', { name })}
          onClick={() => setIsShown(true)}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('add')}
        </Button>
      )}
    </Stack>
  );
}
