import sharp from 'sharp';

import type { SampleScene } from './sample-article';
import { drawBridge } from './scenes/bridge';
import { drawFair } from './scenes/fair';
import { drawHarbour } from './scenes/harbour';
import { drawMeeting } from './scenes/meeting';
import { createRandom, type Random } from './scenes/random';
import { drawRiver } from './scenes/river';
import { drawSchool } from './scenes/school';
import { HEIGHT, WIDTH, gradient, rect } from './scenes/shapes';
import { drawTemple } from './scenes/temple';
import { drawTown } from './scenes/town';
import { drawVillage } from './scenes/village';
import { drawWorkshop } from './scenes/workshop';

const SCENES: Record<SampleScene, (random: Random) => string> = {
  town: drawTown,
  meeting: drawMeeting,
  fair: drawFair,
  village: drawVillage,
  bridge: drawBridge,
  school: drawSchool,
  workshop: drawWorkshop,
  river: drawRiver,
  temple: drawTemple,
  harbour: drawHarbour,
};

/** Gives each scene its own run of numbers, so one seed does not repeat a sky across scenes. */
function sceneSeed(scene: SampleScene, seed: number): number {
  return [...scene].reduce(
    (sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193),
    seed ^ 0x811c9dc5,
  );
}

/** Draws one illustration; the same scene and seed always give the same picture. */
export async function drawPhoto(scene: SampleScene, seed: number): Promise<Buffer> {
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    SCENES[scene](createRandom(sceneSeed(scene, seed))),
    gradient('fall-off', [
      [0, '#26343a', 0.1],
      [0.2, '#26343a', 0],
      [0.8, '#26343a', 0],
      [1, '#26343a', 0.16],
    ]),
    rect(0, 0, WIDTH, HEIGHT, 'url(#fall-off)'),
    '</svg>',
  ].join('');
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).jpeg({ quality: 82 }).toBuffer();
}
