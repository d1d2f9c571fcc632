import type { PreviewStanding } from '@/lib/domain/previews';
import type { PreviewVisit } from '@/lib/previews/find-preview';
import { NoticePage } from './notice-page';
import type { SiteFrame } from './site-frame';
import { siteText as t } from './site-text';

type Ended = Exclude<PreviewStanding, 'usable'>;

/** Why a link opens nothing any more, and whom to ask. */
export function PreviewEnded({ frame, visit, why }: { frame: SiteFrame; visit: PreviewVisit; why: Ended }) {
  const { madeBy, address } = visit;
  const { officeName } = frame;
  const asks =
    why === 'maker_gone'
      ? t('preview.askOffice', { office: officeName || t('preview.office') })
      : officeName
        ? t('preview.ask', { office: officeName, madeBy })
        : t('preview.askMaker', { madeBy });
  return (
    <NoticePage frame={frame} title={t('preview.ended')} text={t(`preview.why.${why}`)}>
      {address ? (
        <p>
          <a href={frame.link(`/${address.year}/${address.slug}`)}>{t('preview.toPublished')}</a>
        </p>
      ) : (
        <p>{asks}</p>
      )}
    </NoticePage>
  );
}
