'use client';

import type { ReactNode } from 'react';
import { Anchor, Grid, GridCol, Paper, Stack, Title } from '@mantine/core';
import { usePublicationWords } from '@/components/words/use-publication-words';
import { PublicPreview } from './public-preview';

export type ActParts = {
  /** What changed since the last public text. */
  changes: ReactNode;
  /** Who approved it, and what is still being asked. */
  record: ReactNode;
};

type Props = ActParts & { previewSrc: string | null; changesFirst?: boolean; form: ReactNode };

/** All that is looked at before a public act, and the form that does it, last in reading order. */
export function ActLayout({ previewSrc, changes, record, form, changesFirst = false }: Props) {
  const t = usePublicationWords('act');
  const preview = (
    <Part key="preview" title={t('willBeSeen')}>
      <PublicPreview src={previewSrc} />
    </Part>
  );
  const changed = (
    <Part key="changes" title={t('changes')}>
      {changes}
    </Part>
  );
  return (
    <>
      <Anchor href="#act" hiddenFrom="md" mb="sm" display="block">
        {t('toForm')}
      </Anchor>
      <Grid gap="lg">
        <GridCol span={{ base: 12, md: 8 }}>
          <Stack gap="lg">{changesFirst ? [changed, preview] : [preview, changed]}</Stack>
        </GridCol>
        <GridCol span={{ base: 12, md: 4 }}>
          <Stack gap="lg">
            {record}
            <Part id="act" title={t('yours')}>
              {form}
            </Part>
          </Stack>
        </GridCol>
      </Grid>
    </>
  );
}

/** A part of the page under its own heading. */
export function Part({ id, title, children }: { id?: string; title: string; children: ReactNode }) {
  return (
    <Paper
      component="section"
      id={id}
      tabIndex={id ? -1 : undefined}
      aria-label={title}
      withBorder
      p="md"
      bg="white"
      style={{ scrollMarginTop: 68 }}
    >
      <Title order={2} size="h5" mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}
