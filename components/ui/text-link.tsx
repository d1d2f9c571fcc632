'use client';

import { Anchor, type AnchorProps } from '@mantine/core';
import Link from 'next/link';
import type { ComponentProps } from 'react';

type Props = AnchorProps & Omit<ComponentProps<typeof Link>, keyof AnchorProps>;

/** A link within the desk. Server components cannot hand a component to Mantine; they use this. */
export function TextLink(props: Props) {
  return <Anchor component={Link} {...props} />;
}
