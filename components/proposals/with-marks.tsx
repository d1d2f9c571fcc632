import type { ReactNode } from 'react';
import type { Marks } from '@/lib/proposals/marked/marked-content';

/** Text under its marks as an article shows them; a link is not one here, where lines under words say other things. */
export function withMarks(text: string, marks: Marks): ReactNode {
  return marks.reduceRight<ReactNode>((inner, { type }) => {
    switch (type) {
      case 'bold':
        return <strong>{inner}</strong>;
      case 'italic':
        return <em>{inner}</em>;
      case 'superscript':
        return <sup>{inner}</sup>;
      case 'subscript':
        return <sub>{inner}</sub>;
      case 'runIn':
        return <span className="run-in">{inner}</span>;
      case 'link':
        return <span className="linked">{inner}</span>;
      default:
        return inner;
    }
  }, text);
}
