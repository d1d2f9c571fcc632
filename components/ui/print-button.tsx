'use client';

import { Button, type ButtonProps } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';

/** Prints the page as it stands. */
export function PrintButton({ label, ...props }: ButtonProps & { label: string }) {
  return (
    <Button {...props} leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
      {label}
    </Button>
  );
}
