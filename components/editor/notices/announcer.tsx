'use client';

import { VisuallyHidden } from '@mantine/core';
import { useValue } from '@/components/editor/session/use-value';
import { Value } from '@/components/editor/session/value';

/** The last thing worth saying aloud that moved no focus. */
export const announcement = new Value('');

export function Announcer() {
  return <VisuallyHidden role="status">{useValue(announcement)}</VisuallyHidden>;
}
