import sharp from 'sharp';

type Drawn = { width?: number; height?: number; colour?: string };

/** A plain picture in one colour, as a camera would save it. */
export function drawJpeg({ width = 640, height = 480, colour = '#b33' }: Drawn = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}
