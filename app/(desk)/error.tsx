'use client';

import { Container } from '@mantine/core';
import { PageError, type PageErrorProps } from '@/components/shell/page-error';

/** Where the desk's frame itself cannot be made, since who is signed in cannot be read. */
export default function DeskFrameError(props: PageErrorProps) {
  return (
    <Container component="main" size="sm" py="xl">
      <PageError {...props} isOfDesk />
    </Container>
  );
}
