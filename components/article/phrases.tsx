import { Fragment } from 'react';
import { titlePhrases } from '@/lib/domain/article/title-phrases';

/**
 * A title in phrases that stay whole where the line is long enough: Chinese may break after any character, and
 * browsers would. The text is unchanged.
 */
export function Phrases({ text }: { text: string }) {
  const parts = titlePhrases(text);
  if (parts.length < 2) return text;
  return parts.map((part, index) =>
    part.trim() === '' ? (
      <Fragment key={index}>{part}</Fragment>
    ) : (
      <span key={index} className="phrase">
        {part}
      </span>
    ),
  );
}
