'use client';

import { useEffect, useState } from 'react';
import { SetAsideItem } from '@/components/editor/notices/set-aside-list';
import type { HeadText, SectionText } from '@/components/editor/editing-article';
import { listLeftOvers, type DraftOwner } from '@/components/editor/saving/draft-store';
import { plainHead, plainSection } from '@/components/editor/saving/plain-texts';
import { useValue } from '@/components/editor/session/use-value';
import { Value } from '@/components/editor/session/value';
import type { SetAside } from '@/components/editor/saving/set-aside-shelf';
import { sectionHeading } from '@/lib/domain/article/section-name';

/** What this person had not saved when the text closed for writing: to copy; it stays for when it opens again. */
export function LeftOverTexts({ personId, line }: DraftOwner) {
  const [items] = useState(() => new Value<SetAside[]>([]));
  useEffect(() => {
    items.set(listLeftOvers(window.localStorage, { personId, line }).map(asItem));
  }, [items, personId, line]);
  return useValue(items).map((item) => <SetAsideItem key={item.id} item={item} />);
}

function asItem({ key, part, draft }: ReturnType<typeof listLeftOvers>[number]): SetAside {
  if (part === 'head') return { id: key, title: '', text: plainHead(draft.content as HeadText) };
  const text = draft.content as SectionText;
  return { id: key, title: sectionHeading(text.headingLines), text: plainSection(text) };
}
