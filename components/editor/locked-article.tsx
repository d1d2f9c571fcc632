import { Link } from '@/components/ui/link';
import { Alert, Anchor } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { getTranslations } from 'next-intl/server';
import { isEditable } from '@/lib/domain/workflow/state';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import { ArticleView } from '@/components/article/article-view';
import { photoSources } from '@/components/article/photo-sources';
import type { EditableArticle } from '@/components/editor/editing-article';
import { LeftOverTexts } from '@/components/editor/notices/left-over-texts';
import styles from '@/components/editor/article-editor.module.css';

type Props = { article: EditableArticle; personId: string };

/** The article to read, where it cannot be written on: by this person, or by anybody now. */
export async function LockedArticle({ article, personId }: Props) {
  const t = await getTranslations('editor.locked');
  const terms = await getTranslations('terms.status');
  const { id, bodyName, year, heading, byline, sections, status, isArchived, may } = article;
  const content = {
    schemaVersion: CURRENT_SCHEMA_VERSION,
    bodyName,
    year,
    heading,
    byline,
    sections: sections.map(({ document, ...section }) => ({ ...section, doc: document.doc })),
  };
  const why = isArchived
    ? t('archived')
    : isEditable(status)
      ? t('notYours')
      : t(may.reopen ? 'approved' : 'notNow', { status: terms(status) });
  return (
    <>
      <Alert color="gray" icon={<IconLock aria-hidden />} mb="md" title={t('title')}>
        {why}{' '}
        <Anchor component={Link} href={`/desk/articles/${id}`} underline="always">
          {t('toArticle')}
        </Anchor>
      </Alert>
      <LeftOverTexts personId={personId} line={id} />
      <div className={styles.paper}>
        <ArticleView content={content} photoSources={photoSources} level={1} />
      </div>
    </>
  );
}
