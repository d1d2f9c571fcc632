import { siteText as t } from './site-text';

/** Two switches that site.css reads with :has(); they need no script and are for this page only. */
export function ReadingTools() {
  return (
    <fieldset className="tools">
      <legend>{t('tools')}</legend>
      <label>
        <input type="checkbox" id="large" />
        <span>{t('large')}</span>
      </label>
      <label>
        <input type="checkbox" id="tone" />
        <span className="when-light">{t('dark')}</span>
        <span className="when-dark">{t('light')}</span>
      </label>
    </fieldset>
  );
}
