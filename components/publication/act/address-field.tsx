'use client';

import { useRef, useState } from 'react';
import { Button, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { ask } from '@/components/ui/ask';
import { useFieldError } from '@/components/ui/field-error';
import { useFieldsWords } from '@/components/words/use-fields-words';
import { usePublicationWords } from '@/components/words/use-publication-words';
import type { AddressCheck } from '@/lib/publications/queries/check-address';
import type { Failure } from '@/lib/web/failure';
import type { ActionResult } from '@/lib/web/run-action';

export type CheckAddress = (slug: string) => Promise<ActionResult<AddressCheck>>;

type Props = {
  year: number;
  value: string;
  onChange: (slug: string) => void;
  /** What the same body's articles of other years have. */
  earlier: string | null;
  check: CheckAddress;
  /** Why it was refused when the act was tried. */
  refused: string | undefined;
};

const PAUSE_MS = 400;
const LONGEST = 60;

/** The last part of the public address, looked up as it is typed: whether it is well formed, and free. */
export function AddressField({ year, value, onChange, earlier, check, refused }: Props) {
  const t = usePublicationWords('address');
  const fields = useFieldsWords();
  const [found, setFound] = useState<ActionResult<AddressCheck> | null>(null);
  const latest = useRef(value);
  const lookUp = useDebouncedCallback(async (slug: string) => {
    const answer = await ask(() => check(slug));
    if (latest.current === slug) setFound(answer);
  }, PAUSE_MS);
  const fieldError = useFieldError(wrongSlug(found));
  const used = [...value.trim()].length;
  const tooLong = used > LONGEST ? fields('too_long', { max: String(LONGEST) }) : undefined;
  const takenBy = found?.ok ? found.value.takenBy : null;

  function change(slug: string) {
    latest.current = slug.trim();
    setFound(null);
    onChange(slug);
    lookUp(latest.current);
  }

  return (
    <div>
      <TextInput
        label={t('label')}
        description={t('hint', { used, longest: LONGEST })}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
        error={
          takenBy === null
            ? (tooLong ?? fieldError('slug') ?? (found ? undefined : refused))
            : t('takenBy', { title: takenBy })
        }
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        required
      />
      <Text size="sm" mt={4} style={{ overflowWrap: 'anywhere' }}>
        {t('willBe', { address: `/${year}/${value.trim() || '…'}` })}
      </Text>
      <Text size="sm" c="dimmed" role="status">
        {found?.ok && takenBy === null ? t('free') : ''}
      </Text>
      {earlier !== null && earlier !== value && (
        <Button variant="subtle" size="compact-sm" px={0} onClick={() => change(earlier)}>
          {t('asEarlier', { slug: earlier })}
        </Button>
      )}
    </div>
  );
}

/** Nobody is told of a line that is down while they type: the act itself says so. */
function wrongSlug(found: ActionResult<AddressCheck> | null): Failure | null {
  return found && !found.ok && found.failure.code === 'invalid' ? found.failure : null;
}
