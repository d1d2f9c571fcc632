import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconClockQuestion,
  IconFileAlert,
  IconFlag,
  IconMessageReply,
  type Icon,
} from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ConfirmationStanding } from '@/lib/domain/confirmations';
import styles from './confirmations.module.css';

const LOOK: Record<ConfirmationStanding, { icon: Icon; look: string | undefined }> = {
  asked: { icon: IconClockQuestion, look: styles.outline },
  outdated: { icon: IconFileAlert, look: styles.sealOutline },
  confirmed: { icon: IconCircleCheck, look: styles.filled },
  void: { icon: IconCircleX, look: styles.sealOutline },
  disputed: { icon: IconFlag, look: styles.sealFilled },
  replied: { icon: IconMessageReply, look: styles.light },
  waived: { icon: IconArrowBackUp, look: styles.light },
};

/** Where a department's word stands, by word and shape. */
export function StandingBadge({ standing }: { standing: ConfirmationStanding }) {
  const t = useTranslations('confirmations');
  const { icon: Shape, look } = LOOK[standing];
  return (
    <span className={`${styles.badge} ${look}`}>
      <Shape size={13} stroke={1.8} aria-hidden />
      {t(`standing.${standing}`)}
    </span>
  );
}
