type Named = { headingLines: readonly string[]; headingHint: string };

/** A section's name on a list: its heading lines, else the hint of what to write there; '' when it has neither. */
export function sectionName({ headingLines, headingHint }: Named): string {
  return headingLines.join(' ') || headingHint;
}
