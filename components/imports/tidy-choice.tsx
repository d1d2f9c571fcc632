'use client';

import { useMemo, useState } from 'react';
import { Checkbox, Text } from '@mantine/core';
import { keptKinds } from '@/components/editor/tidy/kept-kinds';
import { useImportsWords } from '@/components/words/use-imports-words';
import type { TidyKind } from '@/lib/document/tidy/tidy-kinds';
import type { PlannedArticle } from '@/lib/intake/plan';
import { countTidy } from './count-tidy';

type Props = {
  planned: PlannedArticle;
  /** The kinds that are to be put in order; none while it is not asked for. */
  onChoose: (kinds: TidyKind[]) => void;
};

/** 规范排版 as the article is made: off until it is asked for, since an import says what the file says. */
export function TidyChoice({ planned, onChoose }: Props) {
  const t = useImportsWords('finish');
  const [kinds] = useState(keptKinds);
  const [isOn, setIsOn] = useState(false);
  const count = useMemo(() => countTidy(planned, kinds), [planned, kinds]);
  if (count === 0)
    return (
      <Text size="sm" mt="xs">
        {t('tidyNothing')}
      </Text>
    );
  return (
    <Checkbox
      mt="sm"
      label={t('tidy', { count })}
      description={t('tidyExplain')}
      checked={isOn}
      onChange={({ currentTarget }) => {
        setIsOn(currentTarget.checked);
        onChoose(currentTarget.checked ? [...kinds] : []);
      }}
    />
  );
}
