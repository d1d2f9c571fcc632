import { Checkbox, Group, Radio, RadioGroup } from '@mantine/core';
import { useOutputsWords } from '@/components/words/use-outputs-words';
import { WECHAT_THEME_IDS, type TextOutlet, type WechatThemeId } from '@/lib/domain/outlets';

/** What is chosen on the page: for every reading copy, for the post. */
export type OutletOptions = { lineNumbers: boolean; theme: WechatThemeId };

type Props = { outlet: TextOutlet; options: OutletOptions; onChange: (options: OutletOptions) => void };

/** What can be chosen for an outlet's file, where there is a choice. */
export function OutletChoice({ outlet, options, onChange }: Props) {
  const t = useOutputsWords('desk');
  const themes = useOutputsWords('texts.wechat.themes');
  if (outlet === 'reading_docx' || outlet === 'reading_pdf') {
    return (
      <Checkbox
        size="sm"
        label={t('lineNumbers')}
        aria-label={t('lineNumbersLabel', { outlet: t(`outlet.${outlet}`) })}
        checked={options.lineNumbers}
        onChange={(event) => onChange({ ...options, lineNumbers: event.currentTarget.checked })}
      />
    );
  }
  if (outlet !== 'wechat') return null;
  return (
    <RadioGroup
      size="sm"
      label={t('themeLabel')}
      value={options.theme}
      onChange={(theme) => onChange({ ...options, theme: theme as WechatThemeId })}
    >
      <Group gap="md" mt={4}>
        {WECHAT_THEME_IDS.map((theme) => (
          <Radio key={theme} value={theme} label={themes(theme)} />
        ))}
      </Group>
    </RadioGroup>
  );
}
