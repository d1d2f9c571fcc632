import { getLocale, getTranslations } from 'next-intl/server';
import { Forbidden } from '@/lib/domain/errors';
import { isId } from '@/lib/input/is-id';
import { xmlText } from '@/lib/publications/xml-text';
import type { Failure } from './failure';
import { handlerResponse } from './handler-response';

/**
 * What a handler of outputs answers. A refusal is a page where a browser shows it to a person; a program gets it as
 * from every handler.
 */
export async function outputResponse(
  request: Request,
  articleId: string,
  send: () => Promise<Response>,
): Promise<Response> {
  const response = await handlerResponse(request, send);
  const isForPerson = request.headers.get('accept')?.includes('text/html');
  if (response.ok || !isForPerson) return response;
  const { failure } = (await response.json()) as { failure: Failure };
  return refusalPage(failure, response.status, articleId);
}

/**
 * To take an output is on record, so the link of another site takes none: whoever follows it has asked for nothing.
 * Browsers say where a link stood; who typed the address, or has it kept, comes from nowhere.
 * @throws Forbidden `output_other_site`
 */
export function refuseOtherSite(request: Request): void {
  const from = request.headers.get('sec-fetch-site');
  if (from === 'cross-site' || from === 'same-site') throw new Forbidden('output_other_site');
}

/** Who asks only what there would be takes nothing. */
export function noHead(): Response {
  return new Response(null, { status: 405, headers: { allow: 'GET' } });
}

async function refusalPage(failure: Failure, status: number, articleId: string): Promise<Response> {
  const [locale, t, errors] = await Promise.all([
    getLocale(),
    getTranslations('outputs.desk'),
    getTranslations('errors'),
  ]);
  const reference = String(failure.details?.reference ?? '');
  const why = errors.has(failure.reason)
    ? errors(failure.reason, { reference })
    : errors('unexpected', { reference });
  const back = isId(articleId) ? `/desk/articles/${articleId}/outputs` : '/desk/articles';
  const page = `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${xmlText(t('notSent'))}</title></head>
<body><main><h1>${xmlText(t('notSent'))}</h1><p>${xmlText(why)}</p>
<p><a href="${back}" target="_top">${xmlText(t('toOutputs'))}</a></p></main></body>
</html>`;
  return new Response(page, {
    status,
    headers: {
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
      'x-content-type-options': 'nosniff',
    },
  });
}
