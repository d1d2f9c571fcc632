/** An article's title in one line; '' while it has no headline. */
export function articleTitle(headline: readonly string[]): string {
  return headline.join(' ');
}

/** What an article is called where it must be called something: its title, else the body it is about. */
export function articleName({
  headline,
  bodyName,
}: {
  headline: readonly string[];
  bodyName: string;
}): string {
  return articleTitle(headline) || bodyName;
}
