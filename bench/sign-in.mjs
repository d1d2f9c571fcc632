import { testPassword } from '../scripts/lib/demo-template.mjs';
import { request } from './request.mjs';

/** Signs a demo account in; returns the Cookie header of its session. */
export async function signIn(url, signInName) {
  const jar = new Map();
  const keep = ({ headers }) => {
    for (const line of headers['set-cookie'] ?? []) {
      const [pair = ''] = line.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
  };
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const csrf = await request(`${url}/api/auth/csrf`);
  keep(csrf);
  const { csrfToken } = JSON.parse(csrf.body.toString('utf8'));
  const body = new URLSearchParams({
    csrfToken,
    signInName,
    password: testPassword,
    json: 'true',
  }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie: cookie() };
  keep(await request(`${url}/api/auth/callback/credentials`, { method: 'POST', headers, body }));
  if (![...jar.keys()].some((name) => name.includes('session-token')))
    throw new Error(`${signInName} could not sign in`);
  return cookie();
}
