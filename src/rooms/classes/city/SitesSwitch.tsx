import { useLingui } from '@lingui/react/macro';
import type { Experiment } from '../../../core/experiment/experiment';
import { showSites, useClasses } from '../useClasses';
import { useCity } from './useCity';

/** The city's own places beside those of the class, where the atlas knows them. */
export function SitesSwitch({ experiment }: { experiment: Experiment }) {
  const { t } = useLingui();
  const { sites } = useClasses();
  const city = useCity(experiment);
  if (!city || city.sites.count === 0) return null;
  return (
    <label className="classes-tick">
      <input type="checkbox" checked={sites} onChange={({ target }) => showSites(target.checked)} />
      <span>
        <span className="classes-site-mark" aria-hidden="true" /> {t`Places to learn`}
      </span>
    </label>
  );
}
