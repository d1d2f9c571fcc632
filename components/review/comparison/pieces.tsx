import type { TextPiece } from '@/lib/revisions/compare/comparison';
import { useReviewWords } from '@/components/words/use-review-words';

/** Text with what was added and removed in it, told by line and by colour. */
export function Pieces({ pieces }: { pieces: TextPiece[] }) {
  const t = useReviewWords('comparison');
  return pieces.map((piece, index) => {
    const text = <Lines text={piece.text} />;
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

function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, index) => (
    <span key={index}>
      {index > 0 && <br />}
      {line}
    </span>
  ));
}
