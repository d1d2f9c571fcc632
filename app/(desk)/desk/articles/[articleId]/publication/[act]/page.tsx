import type { Metadata } from 'next';
import { Anchor, Text, Title } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { Phrases } from '@/components/article/phrases';
import { Link } from '@/components/ui/link';
import { requirePerson } from '@/lib/auth/current-person';
import { articleName, articleTitle } from '@/lib/domain/article/article-title';
import { ActNow } from './act-now';
import { loadPublicAct } from './load-public-act';
import { NotNow } from './not-now';

type Props = { params: Promise<{ articleId: string; act: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { articleId, act: name } = await params;
  const { act, summary } = await loadPublicAct(await requirePerson(), articleId, name);
  const t = await getTranslations('publication.act');
  return { title: `${t(`title.${act}`)} - ${articleName(summary)}` };
}

/** A public act, seen before it is done: what readers will see, what changed, who approved it. */
export default async function PublicActPage({ params }: Props) {
  const person = await requirePerson();
  const { articleId, act: name } = await params;
  const loaded = await loadPublicAct(person, articleId, name);
  const { act, summary, desk, text } = loaded;
  const t = await getTranslations('publication.act');
  return (
    <>
      <Title order={1} size="h2">
        {t(`title.${act}`)}
      </Title>
      <Text mb="sm" className="headline">
        <Anchor component={Link} href={`/desk/articles/${articleId}`}>
          <Phrases text={articleTitle(summary.headline) || articleName(summary)} />
        </Anchor>
      </Text>
      {desk.may[act] && text ? (
        <ActNow person={person} loaded={loaded} text={text} />
      ) : (
        <NotNow person={person} loaded={loaded} />
      )}
    </>
  );
}
