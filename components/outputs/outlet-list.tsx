'use client';

import { useEffect, useState } from 'react';
import { Button, Group, Text, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useOutputsWords } from '@/components/words/use-outputs-words';
import type { OutputOptions } from '@/lib/outputs/output-options';
import type { OutputsForDesk, TextToSend } from '@/lib/outputs/queries/list-outputs';
import { OutletCard } from './outlet-card';
import type { OutputActions } from './output-actions';
import { outputsZipHref } from './output-hrefs';
import styles from './outputs.module.css';

type Props = { desk: OutputsForDesk; text: TextToSend; actions: OutputActions };

const LOOK_AGAIN_MS = 1500;
/** When a download has been written down. */
const TAKEN_AFTER_MS = 1500;

/** The outlets of one text, each with its file; several are taken in one zip. */
export function OutletList({ desk, text, actions }: Props) {
  const t = useOutputsWords('desk');
  const router = useRouter();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [options, setOptions] = useState<Required<Pick<OutputOptions, 'lineNumbers' | 'theme'>>>({
    lineNumbers: false,
    theme: desk.wechatTheme,
  });
  const ofText = desk.outputs.filter(
    ({ revision }) => (revision?.id ?? null) === (text.revision?.id ?? null),
  );
  const isBusy = ofText.some(({ state }) => state === 'waiting' || state === 'making');
  useEffect(() => {
    if (!isBusy) return;
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isBusy, router]);

  const rows = desk.formats
    .filter(({ texts }) => texts.includes(text.key))
    .map(({ outlet }) => {
      const all = ofText.filter(
        (output) =>
          output.outlet === outlet &&
          (output.options.lineNumbers ?? options.lineNumbers) === options.lineNumbers &&
          (output.options.theme ?? options.theme) === options.theme,
      );
      const file =
        all.find(({ hasFile, contentHash }) => hasFile && contentHash === text.contentHash) ?? null;
      return { outlet, latest: all[0] ?? null, file };
    });
  const zipped = rows.flatMap(({ file }) => (file && chosen.includes(file.id) ? [file.id] : []));
  const refreshSoon = () => setTimeout(() => router.refresh(), TAKEN_AFTER_MS);
  return (
    <section aria-label={t('outlets')}>
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2} size="h4">
          {t('outlets')}
        </Title>
        <Group gap="xs">
          <Text size="sm" c="dimmed" role="status">
            {zipped.length > 0 ? t('chosen', { count: zipped.length }) : t('zipNone')}
          </Text>
          {zipped.length > 0 ? (
            <Button
              component="a"
              href={outputsZipHref(desk.articleId, zipped)}
              download
              size="sm"
              variant="default"
              onClick={refreshSoon}
            >
              {t('zip')}
            </Button>
          ) : (
            <Button size="sm" variant="default" disabled>
              {t('zip')}
            </Button>
          )}
        </Group>
      </Group>
      <ul className={styles.list}>
        {rows.map(({ outlet, latest, file }) => (
          <OutletCard
            key={outlet}
            articleId={desk.articleId}
            text={text}
            outlet={outlet}
            latest={latest}
            file={file}
            options={options}
            setOptions={setOptions}
            may={desk.may}
            actions={actions}
            isChosen={file !== null && chosen.includes(file.id)}
            choose={(isChosen) => {
              if (file) setChosen(isChosen ? [...chosen, file.id] : chosen.filter((id) => id !== file.id));
            }}
            onTaken={refreshSoon}
          />
        ))}
      </ul>
    </section>
  );
}
