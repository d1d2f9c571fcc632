import path from 'node:path';

const CHINESE = 'node_modules/@expo-google-fonts/noto-serif-sc';
/** For what the Chinese one lacks: raised and lowered figures, Latin italics, Greek and Cyrillic with accents. */
const LATIN = 'node_modules/@expo-google-fonts/noto-serif';

/** The weights the templates set, and the folders they come in: Typst reads all that lie in a folder. */
const FONTS = [
  `${CHINESE}/400Regular/NotoSerifSC_400Regular.ttf`,
  `${CHINESE}/700Bold/NotoSerifSC_700Bold.ttf`,
  `${CHINESE}/900Black/NotoSerifSC_900Black.ttf`,
  `${LATIN}/400Regular/NotoSerif_400Regular.ttf`,
  `${LATIN}/400Regular_Italic/NotoSerif_400Regular_Italic.ttf`,
  `${LATIN}/700Bold/NotoSerif_700Bold.ttf`,
];

/** Those whose characters decide what can be set: every weight of a family holds the same. */
export const COVERING_FONTS = [
  `${CHINESE}/400Regular/NotoSerifSC_400Regular.ttf`,
  `${LATIN}/400Regular/NotoSerif_400Regular.ttf`,
].map(inProject);

/** By the face a newspaper page sets, in the order in which a character is looked for. */
export const faceFonts: Record<'regular' | 'bold' | 'black' | 'italic', string[]> = {
  regular: [
    `${CHINESE}/400Regular/NotoSerifSC_400Regular.ttf`,
    `${LATIN}/400Regular/NotoSerif_400Regular.ttf`,
  ].map(inProject),
  bold: [`${CHINESE}/700Bold/NotoSerifSC_700Bold.ttf`, `${LATIN}/700Bold/NotoSerif_700Bold.ttf`].map(
    inProject,
  ),
  black: [`${CHINESE}/900Black/NotoSerifSC_900Black.ttf`, `${LATIN}/700Bold/NotoSerif_700Bold.ttf`].map(
    inProject,
  ),
  italic: [`${LATIN}/400Regular_Italic/NotoSerif_400Regular_Italic.ttf`].map(inProject),
};

export const FONT_FOLDERS = FONTS.map((file) => inProject(path.dirname(file)));

function inProject(file: string): string {
  return path.resolve(/* turbopackIgnore: true */ file);
}
