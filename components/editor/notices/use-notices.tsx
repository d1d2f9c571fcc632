'use client';

import { useMemo } from 'react';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from '@/components/ui/link';
import { useFailureText } from '@/components/ui/failure-notice';
import type { Failure } from '@/lib/web/failure';
import { announcement } from '@/components/editor/notices/announcer';
import { useEditorWords } from '@/components/words/use-editor-words';

export type Notices = ReturnType<typeof useNotices>;

/** Short messages of the editor: refusals, what can be undone, and what only a screen reader must be told. */
export function useNotices() {
  const t = useEditorWords();
  const describe = useFailureText();
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': t('close') };
    const say = (message: string) =>
      void notifications.show({ message, closeButtonProps, autoClose: 10_000 });
    return {
      say,
      refused: (failure: Failure) =>
        void notifications.show({
          color: 'seal',
          message: failure.reason === 'unreachable' ? t('notice.unreachable') : describe(failure),
          closeButtonProps,
        }),
      /** In place of the last one said so. */
      brief: (message: string) => showBriefly({ message, closeButtonProps, autoClose: 4_000 }),
      describe: (failure: Failure) =>
        failure.reason === 'unreachable' ? t('notice.unreachable') : describe(failure),
      /** What could be done about it, each by a button; to be passed over without a thought. */
      offer: (message: string, choices: readonly { label: string; choose: () => void }[]) => {
        const id = notifications.show({
          autoClose: 20_000,
          closeButtonProps,
          message: (
            <Group justify="space-between" gap="xs">
              <Text size="sm">{message}</Text>
              <Group gap={4}>
                {choices.map(({ label, choose }) => (
                  <Button
                    key={label}
                    size="compact-sm"
                    variant="light"
                    onClick={() => {
                      notifications.hide(id);
                      choose();
                    }}
                  >
                    {label}
                  </Button>
                ))}
              </Group>
            </Group>
          ),
        });
      },
      /** With a way to what is spoken of. */
      leading: (message: string, href: string, label: string) =>
        void notifications.show({
          autoClose: 20_000,
          closeButtonProps,
          message: (
            <Group justify="space-between" gap="xs">
              <Text size="sm">{message}</Text>
              <Anchor component={Link} href={href} size="sm">
                {label}
              </Anchor>
            </Group>
          ),
        }),
      /** Returns what takes it away again, as when it was undone by other means. */
      undoable: (message: string, undo: () => void) => {
        const id = notifications.show({
          autoClose: 20_000,
          closeButtonProps,
          message: (
            <Group justify="space-between" gap="xs">
              <Text size="sm">{message}</Text>
              <Button
                size="compact-sm"
                variant="light"
                onClick={() => {
                  notifications.hide(id);
                  undo();
                }}
              >
                {t('undo')}
              </Button>
            </Group>
          ),
        });
        return () => void notifications.hide(id);
      },
      announce: (message: string) => announcement.set(message),
    };
    // The sentences change with the language only, and then the page is loaded anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}

let lastBrief = '';

function showBriefly(notice: Parameters<typeof notifications.show>[0]): void {
  notifications.hide(lastBrief);
  lastBrief = notifications.show(notice);
}
