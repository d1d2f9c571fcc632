import { Fragment } from 'react';
import { Phrases } from './phrases';

/** Lines kept as lines; the space between them is for those who hear or copy the heading. */
export function HeadingLines({ lines }: { lines: string[] }) {
  return lines.map((line, index) => (
    <Fragment key={index}>
      {index > 0 && ' '}
      <span className="line">
        <Phrases text={line} />
      </span>
    </Fragment>
  ));
}
