import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconClockQuestion,
  IconFileAlert,
  IconFlag,
  IconMessageReply,
} from '@tabler/icons-react';
import { StateBadge, type StateLook } from '@/components/ui/state-badge';
import type { ConfirmationStanding } from '@/lib/domain/confirmations';
import { useConfirmationsWords } from '@/components/words/use-confirmations-words';

const LOOK: Record<ConfirmationStanding, StateLook> = {
  asked: { icon: IconClockQuestion, look: 'outline' },
  outdated: { icon: IconFileAlert, look: 'sealOutline' },
  confirmed: { icon: IconCircleCheck, look: 'filled' },
  void: { icon: IconCircleX, look: 'sealOutline' },
  disputed: { icon: IconFlag, look: 'sealFilled' },
  replied: { icon: IconMessageReply, look: 'light' },
  waived: { icon: IconArrowBackUp, look: 'light' },
};

/** Where a department's word stands, by word and shape. */
export function StandingBadge({ standing }: { standing: ConfirmationStanding }) {
  const t = useConfirmationsWords();
  return <StateBadge state={LOOK[standing]} word={t(`standing.${standing}`)} />;
}
