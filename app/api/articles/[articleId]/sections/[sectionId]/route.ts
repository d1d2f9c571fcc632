import { saveSection } from '@/lib/writing/commands/save-section';
import { getSectionText } from '@/lib/articles/queries/get-section-text';
import { readJson } from '@/lib/web/read-json';
import { runHandler } from '@/lib/web/run-handler';

type Params = { params: Promise<{ articleId: string; sectionId: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  return runHandler(request, async (ctx) => getSectionText(ctx, await params));
}

export async function PUT(request: Request, { params }: Params): Promise<Response> {
  return runHandler(request, async (ctx) =>
    saveSection(ctx, { ...(await readJson(request)), ...(await params) }),
  );
}
