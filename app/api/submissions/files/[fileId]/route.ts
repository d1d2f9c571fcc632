import { handlerResponse } from '@/lib/web/handler-response';
import { sendSubmissionFile } from '@/lib/web/send-submission-file';

type Params = { params: Promise<{ fileId: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { fileId } = await params;
  return handlerResponse(request, () => sendSubmissionFile(fileId));
}
