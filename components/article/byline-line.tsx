import { Fragment } from 'react';
import type { BylineEntry } from '@/lib/domain/article/content';
import { bylineGroups } from '@/lib/domain/article/byline-text';

/** The byline's groups, each whole on its line where the line is long enough. */
export function BylineLine({ byline }: { byline: BylineEntry[] }) {
  return bylineGroups(byline).map((group, index) => (
    <Fragment key={index}>
      {index > 0 && ' '}
      <span>{group}</span>
    </Fragment>
  ));
}
