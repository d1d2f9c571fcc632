/** Whether a folded line ends where a paragraph may: on a final mark, behind closing marks or not. */
export function endsSentence(folded: string): boolean {
  const tail = folded.slice(-12).trimEnd();
  const closed = /[”’》)\]]+$/.exec(tail);
  const rest = closed ? tail.slice(0, closed.index) : tail;
  if (/[。!?;:…~]$/.test(rest)) return true;
  if (/(^|[^\d\w])[^\d]\.$/.test(rest)) return true;
  return closed !== null && closed[0].endsWith(')') && endsBeforeBracket(folded);
}

function endsBeforeBracket(folded: string): boolean {
  const opening = folded.lastIndexOf('(', folded.length - 1);
  return opening > 0 && /[。!?;…]\s*$/.test(folded.slice(Math.max(0, opening - 4), opening));
}
