'use client';

import { Text } from '@mantine/core';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import type { SeasonRequest } from '@/lib/seasons/queries/get-season';

/** Who of these departments will be reminded, and who cannot be and why. */
export function RemindText({ requests }: { requests: readonly SeasonRequest[] }) {
  const t = useSeasonsWords('remind');
  const thatAre = (standing: SeasonRequest['reminder']) =>
    requests.filter(({ reminder }) => reminder === standing).map(({ departmentName }) => departmentName);
  const [unreached, toldToday] = [thatAre('no_liaison'), thatAre('reminded_today')];
  return (
    <>
      {t('text', { names: thatAre('possible').join(t('and')) })}
      {unreached.length + toldToday.length > 0 && (
        <Text span display="block" size="sm" c="dimmed" mt="xs">
          {t('without', {
            unreached: unreached.length,
            unreachedNames: unreached.join(t('and')),
            toldToday: toldToday.length,
            toldNames: toldToday.join(t('and')),
            both: String(unreached.length > 0 && toldToday.length > 0),
          })}
        </Text>
      )}
    </>
  );
}
