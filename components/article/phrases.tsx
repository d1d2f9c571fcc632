import { Fragment } from 'react';

// After a comma, colon or full stop with the quotation mark or bracket that closes on it, or at a space.
const BREAK = /(?<=[，：；！？。](?![”’」』》）]))|(?<=[，：；！？。][”’」』》）])|(\s+)/u;

/**
 * A title in phrases that stay whole where the line is long enough: Chinese may break after any character, and
 * browsers would. The text is unchanged.
 */
export function Phrases({ text }: { text: string }) {
  const parts = text.split(BREAK).filter((part) => part);
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
