/** The lines with a new one begun at the caret; a selection is replaced by the break. */
export function splitLine(lines: string[], index: number, from: number, to: number): string[] {
  const line = lines[index] ?? '';
  return lines.toSpliced(index, 1, line.slice(0, from), line.slice(to));
}

export function joinWithPrevious(lines: string[], index: number): string[] {
  return lines.toSpliced(index - 1, 2, `${lines[index - 1] ?? ''}${lines[index] ?? ''}`);
}

/** One line typed anew; pasted line breaks make further lines while there is room, spaces after that. */
export function typeLine(lines: string[], index: number, text: string, max: number): string[] {
  const typed = text.split(/[\r\n]+/);
  const room = Math.max(max - (lines.length - 1), 1);
  const fitting =
    typed.length <= room ? typed : [...typed.slice(0, room - 1), typed.slice(room - 1).join(' ')];
  return lines.toSpliced(index, 1, ...fitting);
}
