import { isSetOff, type Layout } from './layout';
import type { KnownLine } from './line-kind';
import { isDatedSentence, isOneSentence } from './sentence-shapes';

/** Captions among the lines of a body, known by how they are set off and by what they say. */
export function settleBody(lines: KnownLine[], layout: Layout): KnownLine[] {
  let headed = false;
  const settled = lines.map((line, at): KnownLine => {
    const next = lines[at + 1];
    const isBetween = isSetOff(line, layout) && (next === undefined || isSetOff(next, layout));
    if (line.kind === 'short') {
      headed = true;
      return isBetween && next ? caption(line) : line;
    }
    if (line.kind !== 'prose') return line;
    if (isDatedSentence(line.folded)) {
      const isOut = layout.indented && !line.indented;
      const besideDated = [lines[at - 1], next].some(
        (one) => one?.kind === 'prose' && isDatedSentence(one.folded),
      );
      if (
        isSetOff(line, layout) ||
        isOut ||
        lines[at - 1]?.kind === 'picture' ||
        (!headed && at > 0 && besideDated)
      )
        return caption(line);
    }
    return isBetween && next && isOneSentence(line.folded) && line.folded.length <= 100
      ? caption(line)
      : line;
  });
  return settled.map((line, at) => {
    const isUnderPicture = settled[at - 1]?.kind === 'picture' && line.kind === 'short';
    return isUnderPicture && settled[at + 1]?.kind !== 'short' ? caption(line) : line;
  });
}

function caption(line: KnownLine): KnownLine {
  return { ...line, kind: 'caption', guessed: true };
}
