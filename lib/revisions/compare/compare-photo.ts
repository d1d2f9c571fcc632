import { changeOf } from './change-of';
import { compareInline } from './compare-inline';
import { compareText, isTextChanged } from './compare-text';
import type { PhotoComparison } from './comparison';
import type { PhotoBlock } from './section-blocks';

/** One photo in two versions; null where a version does not have it. */
export function comparePhoto(before: PhotoBlock | null, after: PhotoBlock | null): PhotoComparison {
  const texts = {
    caption: compareInline(before?.inlines ?? [], after?.inlines ?? []),
    credit: compareText(before?.credit ?? '', after?.credit ?? ''),
    alt: compareText(before?.alt ?? '', after?.alt ?? ''),
  };
  const was = before?.picture ?? null;
  const is = after?.picture ?? null;
  const isOther = before !== null && after !== null && was?.hash !== is?.hash;
  const isLayoutChanged = before !== null && after !== null && before.layout !== after.layout;
  const isChanged = isOther || isLayoutChanged || Object.values(texts).some(isTextChanged);
  return {
    kind: 'photo',
    change: isOther && was && is ? 'replaced' : changeOf(before, after, isChanged),
    isMoved: false,
    isLayoutChanged,
    before: was,
    after: is,
    ...texts,
  };
}
