'use client';

import { Alert, Anchor, Button, Group } from '@mantine/core';
import { IconLock, IconUserX, IconDatabaseX } from '@tabler/icons-react';
import { useFailureText } from '@/components/ui/failure-notice';
import { copyTexts } from '@/components/editor/notices/copy-texts';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { useEditorWords } from '@/components/words/use-editor-words';

/** What stops all saving, told once above the text: signed out, not editable any more, browser store full. */
export function Banners() {
  const t = useEditorWords('banner');
  const session = useArticleSession();
  const { word, isKept } = useValue(session.overall);
  return (
    <>
      {word === 'signed_out' && (
        <Alert role="alert" color="seal" icon={<IconUserX aria-hidden />} title={t('signedOutTitle')} my="xs">
          {t('signedOut')}{' '}
          <Anchor href="/sign-in" target="_blank" rel="noopener" underline="always">
            {t('signIn')}
          </Anchor>
        </Alert>
      )}
      {word === 'closed' && <ClosedBanner session={session} />}
      {!isKept && (
        <Alert role="alert" color="seal" icon={<IconDatabaseX aria-hidden />} my="xs">
          {t('notKept')}
        </Alert>
      )}
    </>
  );
}

function ClosedBanner({ session }: { session: ArticleSession }) {
  const t = useEditorWords('banner');
  const describe = useFailureText();
  const closed = session.savers().find((saver) => saver.state().phase.kind === 'closed');
  const phase = closed?.state().phase;
  return (
    <Alert role="alert" color="seal" icon={<IconLock aria-hidden />} title={t('closedTitle')} my="xs">
      {phase?.kind === 'closed' && describe(phase.failure)} {t('closed')}
      <Group mt="xs">
        <Button size="compact-sm" variant="default" onClick={() => void copyTexts(session)}>
          {t('copy')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          component="a"
          href={`/desk/articles/${session.articleId}`}
        >
          {t('toArticle')}
        </Button>
      </Group>
    </Alert>
  );
}
