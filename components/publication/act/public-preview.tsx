'use client';

import { useState } from 'react';
import { Anchor, Group, Loader, SegmentedControl, Text } from '@mantine/core';
import { useDebouncedValue, useElementSize } from '@mantine/hooks';
import { usePublicationWords } from '@/components/words/use-publication-words';
import styles from './public-preview.module.css';

const SCREENS = { desktop: { width: 1200, height: 860 }, phone: { width: 390, height: 760 } } as const;
type Screen = keyof typeof SCREENS;

const NARROW = 480;
const TYPING_PAUSE_MS = 600;

/** The page as readers will see it, at the width of either screen; null while it is not known which. */
export function PublicPreview({ src }: { src: string | null }) {
  const t = usePublicationWords('preview');
  const [chosen, setChosen] = useState<Screen | null>(null);
  const { ref, width: room } = useElementSize();
  // Who looks at it on a phone sees the phone's page, until they choose.
  const screen = chosen ?? (room > 0 && room < NARROW ? 'phone' : 'desktop');
  const [settled] = useDebouncedValue(src, TYPING_PAUSE_MS);
  return (
    <section aria-label={t('title')} ref={ref}>
      <Group justify="space-between" mb="xs" gap="xs">
        <SegmentedControl
          aria-label={t('screen')}
          value={screen}
          onChange={(value) => setChosen(value === 'phone' ? 'phone' : 'desktop')}
          data={[
            { value: 'desktop', label: t('desktop') },
            { value: 'phone', label: t('phone') },
          ]}
        />
        {settled && (
          <Anchor href={settled} target="_blank" rel="noopener" size="sm">
            {t('apart')}
          </Anchor>
        )}
      </Group>
      {settled ? (
        // A frame led to another address would leave a step in the history; a new one does not.
        <Frame key={`${screen} ${settled}`} src={settled} screen={screen} room={room} />
      ) : (
        <Text c="dimmed">{t('nothingYet')}</Text>
      )}
    </section>
  );
}

function Frame({ src, screen, room }: { src: string; screen: Screen; room: number }) {
  const t = usePublicationWords('preview');
  const [isThere, setIsThere] = useState(false);
  const { width, height } = SCREENS[screen];
  const scale = room > 0 ? Math.min(1, room / width) : 1;
  return (
    <div
      className={screen === 'phone' ? `${styles.window} ${styles.phone}` : styles.window}
      style={{ height: height * scale }}
    >
      {!isThere && (
        <div className={styles.waiting} role="status">
          <Loader size="sm" aria-hidden />
          <Text size="sm">{t('loading')}</Text>
        </div>
      )}
      {/* Not before the room is measured, in the browser: a frame the server sent would have loaded unheard. */}
      {room > 0 && (
        <iframe
          src={src}
          title={t('title')}
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          onLoad={() => setIsThere(true)}
          style={{ width, height, transform: `scale(${scale})`, visibility: isThere ? 'visible' : 'hidden' }}
        />
      )}
    </div>
  );
}
