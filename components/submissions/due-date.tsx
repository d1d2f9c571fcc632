import { Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { useMaterialWords } from '@/components/words/use-material-words';
import { TIME_IN_FULL } from '@/lib/domain/time-formats';
import { daysLeft } from './days-left';

type Props = { dueAt: Date; now: Date; isOpen: boolean };

/** When material is due, with the days that are left in words. */
export function DueDate({ dueAt, now, isOpen }: Props) {
  const t = useMaterialWords('due');
  const format = useFormatter();
  const days = daysLeft(dueAt, now);
  const left = !isOpen ? t('closed') : dueAt < now ? t('past') : t('left', { days });
  const isPressing = isOpen && days <= 2;
  return (
    <Text span className="tabular">
      {t('date', { date: format.dateTime(dueAt, TIME_IN_FULL) })}{' '}
      <Text span fw={600} c={isPressing ? 'seal' : undefined} style={{ whiteSpace: 'nowrap' }}>
        {left}
      </Text>
    </Text>
  );
}
