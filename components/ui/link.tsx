'use client';

import NextLink from 'next/link';

/** Next's link for Mantine's `component`: what `next/link` gives a server component is a function, which it cannot pass on. */
export const Link = NextLink;
