import { quickSearch } from '@/lib/finding/queries/quick-search';
import { runHandler } from '@/lib/web/run-handler';

export function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams.get('q') ?? '';
  return runHandler(request, (ctx) => quickSearch(ctx, query));
}
