import { getTranslations } from 'next-intl/server';
import { TaskList } from '@/components/articles/task-list';

/** Where an auditor reads what was done. */
export async function AuditorTasks() {
  const t = await getTranslations('articles.desk');
  const audit = { key: 'audit', href: '/desk/audit', title: t('toAudit'), note: t('auditNote'), badge: null };
  return <TaskList title={t('audit')} empty="" tasks={[audit]} />;
}
