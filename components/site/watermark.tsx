/** Characters on a line: what a phone shows beside each other. */
const ON_A_LINE = 12;
const SIZE = 16;
const LEADING = 24;
const WIDTH = ON_A_LINE * SIZE + 64;

/**
 * Whom a page was made for, all over it: seen and printed, in nobody's way. Drawn as text of the page and not as its
 * background, which printers leave out; nothing of it is read aloud, found or selected.
 */
export function Watermark({ lines }: { lines: readonly string[] }) {
  const rows = lines.flatMap(cut);
  const height = rows.length * LEADING + 64;
  return (
    <svg className="watermark" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id="watermark"
          width={WIDTH}
          height={height}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          {rows.map((row, index) => (
            <text key={index} x={8} y={(index + 1) * LEADING + 16}>
              {row}
            </text>
          ))}
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#watermark)" />
    </svg>
  );
}

function cut(line: string): string[] {
  const characters = [...line];
  return Array.from({ length: Math.ceil(characters.length / ON_A_LINE) }, (_, at) =>
    characters.slice(at * ON_A_LINE, (at + 1) * ON_A_LINE).join(''),
  );
}
