import { scriptOf } from '@/lib/document/text-as-read';
import type { TextPiece } from '@/lib/revisions/compare/comparison';
import { useReviewWords } from '@/components/words/use-review-words';

/** Text with what was added and removed in it, told by line and by colour. */
export function Pieces({ pieces }: { pieces: TextPiece[] }) {
  const t = useReviewWords('comparison');
  return pieces.map((piece, index) => {
    const text = <Script piece={piece} />;
    if (piece.op === 'added') return <ins key={index}>{text}</ins>;
    if (piece.op === 'removed') return <del key={index}>{text}</del>;
    if (piece.op === 'formatted') {
      return (
        <span key={index} className="formatted" title={t('formatted')}>
          {text}
        </span>
      );
    }
    return <span key={index}>{text}</span>;
  });
}

function Script({ piece }: { piece: TextPiece }) {
  const script = scriptOf(piece.marks);
  const text = <Lines text={piece.text} />;
  if (script === null) return text;
  return script === 'superscript' ? <sup>{text}</sup> : <sub>{text}</sub>;
}

function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, index) => (
    <span key={index}>
      {index > 0 && <br />}
      {line}
    </span>
  ));
}
