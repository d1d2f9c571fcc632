import { MaterialOpening } from '@/components/submissions/material-opening';
import { linkPerson } from '@/lib/auth/link-person';

/** Where a request's link leads; its token stands after the `#`, which only the browser sees. */
export default async function OpenLinkPage() {
  const visit = await linkPerson();
  return <MaterialOpening standingPath={visit ? `/material/${visit.requestId}` : null} />;
}
