'use client';

import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
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
  const thatAre = (standing: SeasonRequest['reminder']) =>
    silent.filter(({ reminder }) => reminder === standing).map(({ departmentName }) => departmentName);
  const without = (unreached: string[], toldToday: string[]) => ({
    unreached: unreached.length,
    unreachedNames: and(unreached),
    toldToday: toldToday.length,
    toldNames: and(toldToday),
  });
  const reachable = thatAre('possible');
  const [unreached, toldToday] = [thatAre('no_liaison'), thatAre('reminded_today')];
  return (
    <ConfirmDialog
      title={t('open', { count: reachable.length })}
      text={
        <>
          {t('text', { names: and(reachable) })}
          {unreached.length + toldToday.length > 0 && (
            <Text span display="block" size="sm" c="dimmed" mt="xs">
              {t('without', {
                ...without(unreached, toldToday),
                both: String(unreached.length > 0 && toldToday.length > 0),
              })}
            </Text>
          )}
        </>
      }
      confirm={t('confirm')}
      act={() => remind({ seasonId })}
      onDone={(done) => {
        const message = t('done', {
          departments: done.departments,
          ...without(done.unreached, done.toldToday),
        });
        notifications.show({ message });
        onClose();
      }}
      onClose={onClose}
    />
  );
}
