type Named = { headingLines: readonly string[]; headingHint: string };

/** A section's heading in one line; '' when it has none. */
export function sectionHeading(headingLines: readonly string[]): string {
  return headingLines.join(' ');
}

/** A section's name on a list: its heading, else the hint of what to write there; '' when it has neither. */
export function sectionName({ headingLines, headingHint }: Named): string {
  return sectionHeading(headingLines) || headingHint;
}
