'use client';

import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleOff,
  IconClockExclamation,
  IconFileAlert,
  IconFileMinus,
  type Icon,
} from '@tabler/icons-react';
import { HOW_LOUD } from '@/components/desk/how-loud';
import { StateBadge } from '@/components/ui/state-badge';
import { useBackupsWords } from '@/components/words/use-backups-words';
import type { BackupStanding } from '@/lib/backup/backup-standing';

const shapes: Record<BackupStanding, Icon> = {
  good: IconCircleCheck,
  old: IconClockExclamation,
  failed: IconAlertTriangle,
  unreadable: IconFileAlert,
  lacking: IconFileMinus,
  none: IconCircleDashed,
  off: IconCircleOff,
};

/** How the nightly backups stand. */
export function BackupStandingBadge({ standing }: { standing: BackupStanding }) {
  const t = useBackupsWords('state');
  return (
    <StateBadge state={{ icon: shapes[standing], loudness: HOW_LOUD.backup[standing] }} word={t(standing)} />
  );
}
