'use client';

import { notifications } from '@mantine/notifications';
import { RemindText } from '@/components/seasons/remind-text';
import type { SeasonActions } from '@/components/seasons/season-actions';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import type { SeasonRequest } from '@/lib/seasons/queries/get-season';

type Props = {
  seasonId: string;
  /** The requests for which something has not come. */
  owing: SeasonRequest[];
  remind: SeasonActions['remindOwing'];
  onClose: () => void;
};

/** Who will be reminded at one go, and who cannot be and why. */
export function RemindDialog({ seasonId, owing, remind, onClose }: Props) {
  const t = useSeasonsWords('remind');
  const and = (names: string[]) => names.join(t('and'));
  return (
    <ConfirmDialog
      title={t('open', { count: owing.filter(({ reminder }) => reminder === 'possible').length })}
      text={<RemindText requests={owing} />}
      confirm={t('confirm')}
      act={() => remind({ seasonId })}
      onDone={({ departments, unreached, toldToday }) => {
        const message = t('done', {
          departments,
          unreached: unreached.length,
          unreachedNames: and(unreached),
          toldToday: toldToday.length,
          toldNames: and(toldToday),
        });
        notifications.show({ message });
        onClose();
      }}
      onClose={onClose}
    />
  );
}
