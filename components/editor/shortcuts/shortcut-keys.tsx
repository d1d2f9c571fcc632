'use client';

import { Fragment } from 'react';
import { Kbd } from '@mantine/core';
import { keyLabels, keysOf, type ShortcutId } from '@/components/editor/shortcuts/shortcuts';
import { useIsMac } from '@/components/editor/shortcuts/use-is-mac';

export function ShortcutKeys({ id }: { id: ShortcutId }) {
  const labels = keyLabels(keysOf(id), useIsMac());
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {labels.map((label, index) => (
        <Fragment key={label}>
          {index > 0 && ' + '}
          <Kbd size="xs">{label}</Kbd>
        </Fragment>
      ))}
    </span>
  );
}
