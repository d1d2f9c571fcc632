import { createTheme, type MantineColorsTuple, type MantineThemeOverride } from '@mantine/core';

/** The red of seal paste: kept for what matters. */
const seal: MantineColorsTuple = [
  '#fbeeec',
  '#f3dad6',
  '#e5b1aa',
  '#d7867b',
  '#cb6153',
  '#c44a3a',
  '#b83a2b',
  '#a3301f',
  '#8d2719',
  '#741d12',
];

/** Ink and greys on warm paper; every step from 6 on reads at 4.5:1 on white. */
const ink: MantineColorsTuple = [
  '#f6f4f0',
  '#eae7e1',
  '#d9d5cd',
  '#bdb8ae',
  '#9a958b',
  '#7a756c',
  '#625e56',
  '#4b4842',
  '#33312d',
  '#1f1e1b',
];

export const deskTheme = createTheme({
  // Mantine tells errors in its red, which is too pale to read at this size.
  colors: { seal, red: seal, gray: ink },
  primaryColor: 'seal',
  primaryShade: 7,
  black: '#1f1e1b',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  fontFamily:
    '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
  headings: {
    fontFamily: '"Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif',
    fontWeight: '600',
  },
});

const made = new Map<string, MantineThemeOverride>();

type OwnWords = { close: string; showPassword: string };

/** The desk's theme with the words of Mantine's own buttons; the same object for the same words. */
export function deskThemeIn({ close, showPassword }: OwnWords): MantineThemeOverride {
  const known = made.get(close);
  if (known) return known;
  const closeButtonProps = { 'aria-label': close };
  const theme = {
    ...deskTheme,
    components: {
      Modal: { defaultProps: { closeButtonProps }, styles: { title: { fontWeight: 600 } } },
      // What went well is told in ink; the red is for what did not.
      Notification: { defaultProps: { closeButtonProps, color: 'gray' } },
      PasswordInput: { defaultProps: { visibilityToggleButtonProps: { 'aria-label': showPassword } } },
      // A focusable placeholder is no item, and nothing else belongs in a menu.
      Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    },
  };
  made.set(close, theme);
  return theme;
}
