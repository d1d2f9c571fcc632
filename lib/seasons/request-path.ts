/** Where on the desk a liaison answers a request. */
export function requestPath(requestId: string): string {
  return `/desk/requests/${requestId}`;
}
