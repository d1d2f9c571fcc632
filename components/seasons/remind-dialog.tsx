'use client';

import { notifications } from '@mantine/notifications';
import { RemindText } from '@/components/seasons/remind-text';
import type { SeasonActions } from '@/components/seasons/season-actions';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import type { SeasonRequest } from '@/lib/seasons/queries/get-season';

type Props = {
  seasonId: string;
  /** The requests to which nothing has come. */
  silent: SeasonRequest[];
  remind: SeasonActions['remindSilent'];
  onClose: () => void;
};

/** Who will be reminded at one go, and who cannot be and why. */
export function RemindDialog({ seasonId, silent, remind, onClose }: Props) {
  const t = useSeasonsWords('remind');
  const and = (names: string[]) => names.join(t('and'));
  return (
    <ConfirmDialog
      title={t('open', { count: silent.filter(({ reminder }) => reminder === 'possible').length })}
      text={<RemindText requests={silent} />}
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
