import { Anchor, Text } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { useReviewWords } from '@/components/words/use-review-words';
import { articleTitle } from '@/lib/domain/article/article-title';

type Props = { review: { articleId: string; headline: string[]; bodyName: string; year: number } };

/** The article of a review, as a list of reviews names it. */
export function ReviewedArticle({ review }: Props) {
  const t = useReviewWords('inbox');
  return (
    <>
      <Anchor
        component={Link}
        href={`/desk/articles/${review.articleId}`}
        fw={600}
        c="gray.9"
        className="listed-title"
      >
        {articleTitle(review.headline) || t('untitled')}
      </Anchor>
      <Text size="sm" c="dimmed">
        {review.year} · {review.bodyName}
      </Text>
    </>
  );
}
