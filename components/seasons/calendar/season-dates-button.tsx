'use client';

import { useState, type ComponentProps } from 'react';
import { Button } from '@mantine/core';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import { SeasonDatesForm } from './season-dates-form';

type Props = Omit<ComponentProps<typeof SeasonDatesForm>, 'onClose'>;

export function SeasonDatesButton(props: Props) {
  const t = useSeasonsWords('calendar');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button className="not-printed" onClick={() => setOpen(true)}>
        {t('setDates')}
      </Button>
      {isOpen && <SeasonDatesForm {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
