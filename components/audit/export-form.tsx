import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useAuditWords } from '@/components/words/use-audit-words';
import type { EventFilterValues } from './event-filter-form';

/** Takes out what the filter shows, all pages of it. A form that posts: taking the log out is itself recorded. */
export function ExportForm({ values }: { values: EventFilterValues }) {
  const t = useAuditWords();
  return (
    <form method="post" action="/api/audit/export">
      {Object.entries(values).map(
        ([name, value]) => value !== '' && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Button type="submit" variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
        {t('export')}
      </Button>
    </form>
  );
}
