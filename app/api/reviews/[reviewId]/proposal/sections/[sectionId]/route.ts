import { saveProposedSection } from '@/lib/proposals/commands/save-proposed-section';
import { readJson } from '@/lib/web/read-json';
import { runHandler } from '@/lib/web/run-handler';

type Params = { params: Promise<{ reviewId: string; sectionId: string }> };

export async function PUT(request: Request, { params }: Params): Promise<Response> {
  return runHandler(request, async (ctx) =>
    saveProposedSection(ctx, { ...(await readJson(request)), ...(await params) }),
  );
}
