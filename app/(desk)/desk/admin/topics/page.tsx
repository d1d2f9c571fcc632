import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NamedListScreen } from '@/components/admin/named-list-screen';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { can } from '@/lib/domain/permissions/can';
import { countOfficeCues, listTopics } from '@/lib/topics/queries';
import {
  addTopicAction,
  archiveTopicAction,
  changeTopicAction,
  reorderTopicsAction,
  restoreTopicAction,
} from './actions';

const actions = {
  add: addTopicAction,
  change: changeTopicAction,
  archive: archiveTopicAction,
  restore: restoreTopicAction,
  reorder: reorderTopicsAction,
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.topics'))('title') };
}

export default async function TopicsPage() {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'office.manage', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  const [topics, counts, t] = await Promise.all([
    listTopics(ctx, { withArchived: true }),
    countOfficeCues(ctx),
    getTranslations('admin.topics'),
  ]);
  const items = topics.map((topic) => {
    const count = counts.get(topic.id) ?? 0;
    const href = `/desk/admin/topics/${topic.id}`;
    return {
      ...topic,
      ...(count > 0 ? { note: t('ownCues', { count }) } : {}),
      page: { href, text: t('cues'), label: t('cuesOf', { name: topic.name }) },
    };
  });
  return <NamedListScreen kind="topics" items={items} actions={actions} />;
}
