'use client';

import { Drawer, type DrawerProps } from '@mantine/core';

/** The component library's drawer in a file of its own, for who has it come when it is opened. */
export function DrawerWindow(props: DrawerProps) {
  return <Drawer {...props} />;
}
