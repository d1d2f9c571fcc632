'use client';

import { Fragment } from 'react';
import { Box, Kbd, type MantineBreakpoint } from '@mantine/core';
import { keyLabels, keysOf, type ShortcutId } from '@/components/editor/shortcuts/shortcuts';
import { useIsMac } from '@/components/editor/shortcuts/use-is-mac';

type Props = {
  id: ShortcutId;
  /** Narrower screens have no keyboard to speak of. */ visibleFrom?: MantineBreakpoint;
};

export function ShortcutKeys({ id, visibleFrom }: Props) {
  const labels = keyLabels(keysOf(id), useIsMac());
  return (
    <Box
      component="span"
      visibleFrom={visibleFrom}
      style={{ display: 'inline-flex', gap: 4, alignItems: 'center', whiteSpace: 'nowrap' }}
    >
      {labels.map((label, index) => (
        <Fragment key={label}>
          {index > 0 && ' + '}
          <Kbd size="xs">{label}</Kbd>
        </Fragment>
      ))}
    </Box>
  );
}
