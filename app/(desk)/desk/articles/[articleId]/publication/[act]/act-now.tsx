import { CorrectAct } from '@/components/publication/act/correct-act';
import { PublishAct } from '@/components/publication/act/publish-act';
import { WithdrawAct } from '@/components/publication/act/withdraw-act';
import { siteText } from '@/components/site/site-text';
import { sharedDb } from '@/lib/db/shared-db';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { listReplaced } from '@/lib/publications/queries/list-replaced';
import { listReplacements } from '@/lib/publications/queries/list-replacements';
import { proposeAddress } from '@/lib/publications/queries/propose-address';
import { ActChanges } from './act-changes';
import { ActRecord } from './act-record';
import { checkAddressAction, correctAction, publishAction, scheduleAction, withdrawAction } from './actions';
import type { LoadedAct } from './load-public-act';

type Props = { person: PersonActor; loaded: LoadedAct; text: NonNullable<LoadedAct['text']> };

/** The act's own form, with what is looked at before it. */
export async function ActNow({ person, loaded, text }: Props) {
  const { act, desk, open } = loaded;
  const ctx = { actor: person, db: sharedDb() };
  const shared = {
    desk,
    revisionId: text.id,
    changes: <ActChanges person={person} loaded={loaded} />,
    record: <ActRecord loaded={loaded} />,
  };
  if (act === 'withdraw') {
    return (
      <WithdrawAct
        {...shared}
        replacements={await listReplacements(ctx, desk.articleId)}
        replaced={await listReplaced(ctx, desk.articleId)}
        proposedWords={{
          in_error: siteText('proposedWords.in_error'),
          replaced: siteText('proposedWords.replaced'),
          out_of_date: siteText('proposedWords.out_of_date'),
        }}
        send={withdrawAction}
      />
    );
  }
  if (act === 'correct') return <CorrectAct {...shared} open={open} send={correctAction} />;
  const address = {
    proposed: await proposeAddress(ctx, text.content),
    check: checkAddressAction.bind(null, desk.articleId),
  };
  return act === 'publish' ? (
    <PublishAct {...shared} {...address} open={open} act="publish" send={publishAction} />
  ) : (
    <PublishAct {...shared} {...address} open={open} act="schedule" send={scheduleAction} />
  );
}
