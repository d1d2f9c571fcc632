/** The first characters of a text, with a mark that there is more where there is. */
export function beginning(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}
