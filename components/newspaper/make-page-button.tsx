'use client';

import { useState } from 'react';
import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm, FormDialog } from '@/components/ui/form-dialog';
import { useAction } from '@/components/ui/use-action';
import { useNewspaperWords } from '@/components/words/use-newspaper-words';
import { PAPERS, type Paper } from '@/lib/newspaper/layout/papers';
import type { ActionResult } from '@/lib/web/run-action';

export type MakePage = (input: unknown) => Promise<ActionResult<{ pageId: string }>>;

type Props = {
  name: string;
  label: string;
  /** What stands on the page from the beginning. */
  articles?: { articleId: string; revisionId: string | null }[];
  make: MakePage;
  isQuiet?: boolean;
};

/** Makes a newspaper page, and goes to it. */
export function MakePageButton({ name, label, articles = [], make, isQuiet = false }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant={isQuiet ? 'default' : 'filled'}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        {label}
      </Button>
      {isOpen && (
        <FormDialog title={label} onClose={() => setIsOpen(false)}>
          <MakePageForm name={name} articles={articles} make={make} onCancel={() => setIsOpen(false)} />
        </FormDialog>
      )}
    </>
  );
}

type FormProps = Required<Pick<Props, 'name' | 'articles' | 'make'>> & { onCancel: () => void };

function MakePageForm({ name: usual, articles, make, onCancel }: FormProps) {
  const t = useNewspaperWords('new');
  const papers = useNewspaperWords('paper');
  const router = useRouter();
  const [name, setName] = useState(usual);
  const [paper, setPaper] = useState<Paper>('broadsheet');
  const input = { name, paper, articles };
  const { isPending, failure, run } = useAction(input);
  const errorOf = useFieldError(failure);
  return (
    <DialogForm
      submit={t('submit')}
      isPending={isPending}
      failure={failure}
      onSubmit={() =>
        run(
          () => make(input),
          ({ pageId }) => router.push(`/desk/newspaper/${pageId}`),
        )
      }
      onCancel={onCancel}
    >
      <Stack gap="md">
        <TextInput
          data-autofocus
          required
          label={t('name')}
          description={t('nameHint')}
          value={name}
          maxLength={60}
          error={errorOf('name')}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <NativeSelect
          label={t('paper')}
          value={paper}
          error={errorOf('paper')}
          data={PAPERS.map((value) => ({ value, label: papers(value) }))}
          onChange={({ currentTarget }) => setPaper(currentTarget.value as Paper)}
        />
      </Stack>
    </DialogForm>
  );
}
