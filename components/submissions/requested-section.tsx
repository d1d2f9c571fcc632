import type { ReactNode } from 'react';
import { Paper, Text, Title } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { sectionName } from '@/lib/domain/article/section-name';
import type { RequestDetail } from '@/lib/seasons/queries/get-request';
import { useMaterialWords } from '@/components/words/use-material-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import classes from './submissions.module.css';

type Props = { section: RequestDetail['sections'][number]; children: (name: string) => ReactNode };

/** A section that is asked for: of which article, under which heading, how long, and what it should hold. */
export function RequestedSection({ section, children }: Props) {
  const t = useMaterialWords('request');
  const terms = useTermsWords();
  const format = useFormatter();
  const { role, guidance, targetLength, topics } = section;
  const name = sectionName(section) || terms(`sectionRole.${role}`);
  const facts = [
    t('article', { year: `${section.year}`, body: section.bodyName, title: section.articleTitle || 'none' }),
    ...(targetLength === null ? [] : [t('target', { characters: targetLength })]),
    ...(topics.length === 0 ? [] : [t('topics', { topics: format.list(topics.map((topic) => topic.name)) })]),
  ];
  return (
    <Paper withBorder bg="white" p="md" component="section" aria-label={name} id={section.id}>
      <Title order={2} size="h4">
        {name}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {facts.join(' · ')}
      </Text>
      {guidance !== '' && (
        <Text size="sm" mb="sm" className={classes.guidance}>
          {guidance}
        </Text>
      )}
      {children(name)}
    </Paper>
  );
}
