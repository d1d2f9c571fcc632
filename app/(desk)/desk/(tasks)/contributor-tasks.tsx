import { Anchor } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { getTranslations } from 'next-intl/server';
import { StatusBadge } from '@/components/articles/status-badge';
import { TaskList } from '@/components/articles/task-list';
import { listSectionsOfDepartment } from '@/lib/articles/queries/list-sections-of-department';
import { sharedDb } from '@/lib/db/shared-db';
import { sectionName } from '@/lib/domain/article/section-name';
import type { Actor } from '@/lib/domain/permissions/roles';

/** The sections a liaison's department supplies. */
export async function ContributorTasks({ actor }: { actor: Actor }) {
  const [sections, t, terms] = await Promise.all([
    listSectionsOfDepartment({ actor, db: sharedDb() }),
    getTranslations('articles.desk'),
    getTranslations('terms'),
  ]);
  return (
    <TaskList
      title={t('sections')}
      empty={t('sectionsEmpty')}
      more={
        <Anchor component={Link} href="/desk/sections" size="sm">
          {t('all')}
        </Anchor>
      }
      tasks={sections.slice(0, 8).map((section) => ({
        key: section.id,
        href: `/desk/sections#${section.id}`,
        title: sectionName(section) || terms(`sectionRole.${section.role}`),
        note: `${section.year} · ${section.bodyName}`,
        badge: <StatusBadge status={section.status} />,
      }))}
    />
  );
}
