import {
  Anchor,
  Table,
  TableScrollContainer,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
  Text,
} from '@mantine/core';
import { Link } from '@/components/ui/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { ListedArticle } from '@/lib/articles/queries/list-articles';
import { PublicationBadge, StatusBadge } from './status-badge';

/** The articles of one page of the list. */
export function ArticleTable({ articles }: { articles: ListedArticle[] }) {
  const t = useTranslations('articles.list');
  const format = useFormatter();
  return (
    <TableScrollContainer minWidth={760}>
      <Table verticalSpacing="xs" highlightOnHover stickyHeader={false} bg="white" withTableBorder>
        <TableThead>
          <TableTr>
            <TableTh>{t('article')}</TableTh>
            <TableTh>{t('year')}</TableTh>
            <TableTh>{t('status')}</TableTh>
            <TableTh>{t('publication')}</TableTh>
            <TableTh>{t('writers')}</TableTh>
            <TableTh ta="right">{t('characters')}</TableTh>
            <TableTh>{t('changed')}</TableTh>
          </TableTr>
        </TableThead>
        <TableTbody>
          {articles.map((article) => (
            <TableTr key={article.id}>
              <TableTd maw={420}>
                <Anchor component={Link} href={`/desk/articles/${article.id}`} fw={600} c="gray.9">
                  {article.headline || t('untitled')}
                </Anchor>
                <Text size="sm" c="dimmed">
                  {article.bodyName}
                </Text>
              </TableTd>
              <TableTd className="tabular">{article.year}</TableTd>
              <TableTd>
                <StatusBadge status={article.status} stageName={article.stageName} />
              </TableTd>
              <TableTd>
                {article.liveAddress ? (
                  <a href={`/${article.liveAddress.year}/${article.liveAddress.slug}`}>
                    <PublicationBadge state={article.publication} />
                  </a>
                ) : (
                  <PublicationBadge state={article.publication} />
                )}
              </TableTd>
              <TableTd>{article.writerNames.join('、')}</TableTd>
              <TableTd ta="right" className="tabular">
                {format.number(article.characterCount)}
              </TableTd>
              <TableTd className="tabular" style={{ whiteSpace: 'nowrap' }}>
                {format.dateTime(article.updatedAt, {
                  year: 'numeric',
                  month: '2-digit',
                  day: '2-digit',
                  hour: '2-digit',
                  minute: '2-digit',
                })}
              </TableTd>
            </TableTr>
          ))}
        </TableTbody>
      </Table>
    </TableScrollContainer>
  );
}
