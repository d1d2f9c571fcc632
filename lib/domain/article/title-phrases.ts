// After a comma, colon or full stop with the quotation mark or bracket that closes on it, or at a space.
const BREAK = /(?<=[，：；！？。](?![”’」』》）]))|(?<=[，：；！？。][”’」』》）])|(\s+)/u;

/** A title in phrases that stay whole where the line is long enough, with the spaces between; joined they are the title. */
export function titlePhrases(text: string): string[] {
  return text.split(BREAK).filter((part) => part);
}
