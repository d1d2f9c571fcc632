import { IconAlertTriangle, IconClock, IconClockExclamation } from '@tabler/icons-react';
import { HOW_LOUD } from '@/components/desk/how-loud';
import { daysLeft } from '@/components/submissions/days-left';
import { StateBadge } from '@/components/ui/state-badge';
import { useDeskWords } from '@/components/words/use-desk-words';

const SHAPE = { overdue: IconAlertTriangle, near: IconClockExclamation, ahead: IconClock };
const NEAR_DAYS = 3;

/** How many days are left until a date, by word, shape and colour. */
export function DueBadge({ dueAt, now }: { dueAt: Date; now: Date }) {
  const t = useDeskWords('due');
  const days = daysLeft(dueAt, now);
  const state = days < 0 ? 'overdue' : days <= NEAR_DAYS ? 'near' : 'ahead';
  const word = days < 0 ? t('overdue', { days: -days }) : t('left', { days });
  return <StateBadge state={{ icon: SHAPE[state], loudness: HOW_LOUD.due[state] }} word={word} />;
}
