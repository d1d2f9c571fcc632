import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { CuesScreen } from '@/components/topics/cues-screen';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { getTopicCues, listTopics } from '@/lib/topics/queries';
import { addCuesAction, changeCueAction, tryTopicsAction } from './actions';

type Props = { params: Promise<{ topicId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.topics'))('cues') };
}

export default async function TopicCuesPage({ params }: Props) {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'office.manage', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  const { topicId } = await params;
  const [topic, topics] = await Promise.all([
    getTopicCues(ctx, topicId).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    }),
    listTopics(ctx),
  ]);
  return (
    <CuesScreen
      topic={topic}
      names={Object.fromEntries(topics.map(({ id, name }) => [id, name]))}
      actions={{ add: addCuesAction, change: changeCueAction, attempt: tryTopicsAction }}
    />
  );
}
