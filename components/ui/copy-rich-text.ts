/** Puts a text with its look, and the same without, on the clipboard; over plain http the old way. False where neither goes. */
export async function copyRichText(html: string, plainText: string): Promise<boolean> {
  try {
    const types = { 'text/html': html, 'text/plain': plainText };
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyByEvent(html, plainText);
  }
}

function copyByEvent(html: string, plainText: string): boolean {
  let isCopied = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plainText);
    event.preventDefault();
    isCopied = true;
  };
  document.addEventListener('copy', give, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', give);
  return isCopied;
}
