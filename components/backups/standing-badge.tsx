'use client';

import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleOff,
  IconClockExclamation,
  IconFileAlert,
  IconFileMinus,
} from '@tabler/icons-react';
import { StateBadge, type StateLook } from '@/components/ui/state-badge';
import { useBackupsWords } from '@/components/words/use-backups-words';
import type { BackupStanding } from '@/lib/backup/backup-standing';

const looks: Record<BackupStanding, StateLook> = {
  good: { icon: IconCircleCheck, look: 'filled' },
  old: { icon: IconClockExclamation, look: 'sealFilled' },
  failed: { icon: IconAlertTriangle, look: 'sealFilled' },
  unreadable: { icon: IconFileAlert, look: 'sealFilled' },
  lacking: { icon: IconFileMinus, look: 'sealOutline' },
  none: { icon: IconCircleDashed, look: 'quiet' },
  off: { icon: IconCircleOff, look: 'sealOutline' },
};

/** How the nightly backups stand. */
export function BackupStandingBadge({ standing }: { standing: BackupStanding }) {
  const t = useBackupsWords('state');
  return <StateBadge state={looks[standing]} word={t(standing)} />;
}
