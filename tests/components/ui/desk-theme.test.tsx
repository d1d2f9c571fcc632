// @vitest-environment happy-dom
import path from 'node:path';
import { MantineProvider } from '@mantine/core';
import { format, resolveConfig } from 'prettier';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { deskTheme } from '@/components/ui/theme';

const file = path.resolve(import.meta.dirname, '../../../components/ui/desk-theme.css');

it('the stylesheet of the theme says what Mantine would write into every page', async () => {
  const markup = renderToStaticMarkup(<MantineProvider theme={deskTheme}>{null}</MantineProvider>);
  const styles = [...markup.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map((match) => match[1]).join('\n');
  const wanted = await format(styles, { ...(await resolveConfig(file)), filepath: file });
  // Written anew by: npm test -- unit -u tests/components/ui
  await expect(wanted).toMatchFileSnapshot(file);
});
