'use client';

import { dialogWhenOpened } from './dialog-when-opened';

/** The component library's drawer, whose script comes when one is first opened. */
export const LazyDrawer = dialogWhenOpened(async () => (await import('./drawer-window')).DrawerWindow);
