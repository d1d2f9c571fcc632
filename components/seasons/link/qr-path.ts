import qrcode from 'qrcode-generator';

/** Modules of white that a reader needs around a code (ISO/IEC 18004). */
const QUIET = 4;

/** A text's QR code, error correction M, as the path of its dark modules in a square of `size`, margin included. */
export function qrPath(text: string): { path: string; size: number } {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const modules = Array.from(
    { length: count * count },
    (_, at) => [Math.floor(at / count), at % count] as const,
  );
  const path = modules
    .filter(([row, column]) => code.isDark(row, column))
    .map(([row, column]) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`)
    .join('');
  return { path, size: count + 2 * QUIET };
}
