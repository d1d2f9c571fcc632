'use client';

import { dialogWhenOpened } from './dialog-when-opened';

/** The component library's dialog, whose script comes when one is first opened. */
export const LazyModal = dialogWhenOpened(async () => (await import('./modal-window')).ModalWindow);
