'use client';

import { useState } from 'react';
import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { fromShanghaiField, toShanghaiField } from '@/components/ui/shanghai-time';
import { OpenComments } from '@/components/comments/open-comments';
import { useSeenComments } from '@/components/comments/use-seen-comments';
import { usePublicationWords } from '@/components/words/use-publication-words';
import type { CommentThread } from '@/lib/comments/queries/list-comments';
import type { PublicationForDesk } from '@/lib/publications/queries/get-publication';
import type { ProposedAddress } from '@/lib/publications/queries/propose-address';
import type { ActionResult } from '@/lib/web/run-action';
import { ActFailure } from './act-failure';
import { ActLayout, type ActParts } from './act-layout';
import { AddressField, type CheckAddress } from './address-field';
import { previewAddress } from './preview-address';
import { usePublicAct } from './use-public-act';

export type PublishInput = {
  articleId: string;
  revisionId: string;
  seenVersion: number | null;
  seenComments: string[];
  slug?: string;
};

type Props = ActParts & {
  desk: PublicationForDesk;
  revisionId: string;
  /** The comments nobody has resolved. */
  open: readonly CommentThread[];
  proposed: ProposedAddress;
  check: CheckAddress;
} & (
    | { act: 'publish'; send: (input: PublishInput) => Promise<ActionResult<unknown>> }
    | { act: 'schedule'; send: (input: PublishInput & { dueAt: string }) => Promise<ActionResult<unknown>> }
  );

/** Publishes the approved revision now, or has it go out at a minute to come. */
export function PublishAct(props: Props) {
  const { desk, revisionId, open, proposed, check, changes, record } = props;
  const { articleId, publication, year, may } = desk;
  const t = usePublicationWords();
  const [slug, setSlug] = useState(publication?.slug ?? proposed.slug);
  const [time, setTime] = useState(
    publication?.scheduledFor ? toShanghaiField(publication.scheduledFor) : '',
  );
  const [timeMissing, setTimeMissing] = useState(false);
  const seen = useSeenComments(open);
  const dueAt = props.act === 'schedule' ? fromShanghaiField(time) : null;
  const { isPending, failure, fieldError, act } = usePublicAct(articleId, { slug, dueAt });
  const fixed = publication?.isAddressFixed ? `/${publication.year}/${publication.slug}` : null;

  function submit() {
    const seenVersion = publication?.version ?? null;
    const seenComments = seen.ids;
    const address = fixed ? {} : { slug: slug.trim() };
    const input = { articleId, revisionId, seenVersion, seenComments, ...address };
    if (props.act === 'schedule') setTimeMissing(dueAt === null);
    if (!seen.require()) return;
    if (props.act === 'publish') return act(() => props.send(input), t('published'));
    if (dueAt) act(() => props.send({ ...input, dueAt }), t('scheduled'));
  }

  const form = (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      noValidate
    >
      <Stack gap="sm">
        {may.isOwnText && <Alert color="seal">{t('ownText')}</Alert>}
        {fixed ? (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('address.fixed', { address: fixed })}
          </Text>
        ) : (
          <AddressField
            year={year}
            value={slug}
            onChange={setSlug}
            earlier={proposed.earlier}
            check={check}
            refused={fieldError('slug')}
          />
        )}
        {props.act === 'schedule' && (
          <TextInput
            type="datetime-local"
            label={t('time')}
            description={t('timeHint')}
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
            error={timeMissing && dueAt === null ? t('timeMissing') : fieldError('dueAt')}
            required
          />
        )}
        <OpenComments threads={open} seen={seen} href={`/desk/articles/${articleId}?view=comments`} />
        <ActFailure failure={failure} />
        <Button type="submit" loading={isPending}>
          {t(`act.send.${props.act}`)}
        </Button>
      </Stack>
    </form>
  );
  const asked = { act: 'publish', revisionId, slug: fixed ? null : slug.trim(), dueAt };
  return (
    <ActLayout previewSrc={previewAddress(articleId, asked)} changes={changes} record={record} form={form} />
  );
}
