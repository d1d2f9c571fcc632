import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import sharp from 'sharp';
import type { ArticleContent } from '@/lib/domain/article/content';
import type { Picture, ReadPicture } from '@/lib/outputs/output-source';
import { drawPhoto } from '@/prisma/seed/demo/draw-photo';
import type { SampleArticle, SampleScene } from '@/prisma/seed/demo/sample-article';
import { sampleDocument } from '@/prisma/seed/demo/sample-document';

/** The demo's articles, by key, as revisions hold them; their pictures are drawn and kept in memory. */
export async function demoContents(): Promise<{
  contents: Map<string, ArticleContent>;
  readPicture: ReadPicture;
}> {
  const files = readdirSync('prisma/seed/demo/articles')
    .map((file) => file.replace(/\.ts$/, ''))
    .toSorted();
  const samples = await Promise.all(
    files.map(async (file) => {
      const [sample] = Object.values<SampleArticle>(
        await import(`../../prisma/seed/demo/articles/${file}.ts`),
      );
      if (!sample) throw new Error(`no article in ${file}`);
      return sample;
    }),
  );
  const pictures = await drawScenes(samples);
  const byHash = new Map([...pictures.values()].map(({ hash, picture }) => [hash, picture]));
  return {
    contents: new Map(samples.map((sample) => [sample.key, contentOf(sample, pictures)])),
    readPicture: async (hash) => byHash.get(hash) ?? null,
  };
}

type Drawn = Map<SampleScene, { hash: string; picture: Picture }>;

async function drawScenes(samples: SampleArticle[]): Promise<Drawn> {
  const blocks = samples.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
  const scenes = new Set(blocks.flatMap((block) => ('photo' in block ? [block.photo.scene] : [])));
  const drawn: Drawn = new Map();
  for (const scene of scenes) {
    const bytes = await sharp(await drawPhoto(scene, 1))
      .resize(480)
      .jpeg()
      .toBuffer();
    const { width, height } = await sharp(bytes).metadata();
    const hash = createHash('sha256').update(bytes).digest('hex');
    drawn.set(scene, { hash, picture: { bytes, mediaType: 'image/jpeg', width, height } });
  }
  return drawn;
}

function contentOf(sample: SampleArticle, drawn: Drawn): ArticleContent {
  const { bodyName, year, kicker, headline, subhead, seriesLabel, byline } = sample;
  return {
    schemaVersion: 1,
    bodyName,
    year,
    heading: { kicker, headline, subhead, seriesLabel },
    byline,
    sections: sample.sections.map(({ role, headingLines, topicIds, blocks }, at) => {
      const { doc } = sampleDocument(blocks, ({ photo }) => {
        const { hash = '', picture } = drawn.get(photo.scene) ?? {};
        return { hash, width: picture?.width ?? 0, height: picture?.height ?? 0 };
      });
      return { id: `section-${at}`, role, headingLines, topicIds, doc };
    }),
  };
}
