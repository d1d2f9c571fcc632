'use client';

import { Button, type ButtonProps } from '@mantine/core';
import Link from 'next/link';
import type { ComponentProps } from 'react';

type Props = ButtonProps & Omit<ComponentProps<typeof Link>, keyof ButtonProps>;

/** A link within the desk that looks like a button; see TextLink. */
export function ButtonLink(props: Props) {
  return <Button component={Link} {...props} />;
}
