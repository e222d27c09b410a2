import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Experiment } from '../../../core/experiment/experiment';
import { enterRoomWith, linkTo } from '../../../visit/visit';
import { SitesSwitch } from './SitesSwitch';
import { useCity } from './useCity';

/** What the atlas itself knows of the city: beside the class's map, and in the planner's room. */
export function CitySection({ experiment }: { experiment: Experiment }) {
  const { t } = useLingui();
  const city = useCity(experiment);
  if (!city) return null;
  const { count } = city.sites;
  const { title } = city;
  return (
    <section className="classes-section" aria-label={t`What the atlas knows here`}>
      <h2>{t`What the atlas knows here`}</h2>
      <p className="soft">
        {t`${plural(count, { one: '# place to learn', other: '# places to learn' })} in ${title}, from open data. Are they where it is quiet, or where it is loud?`}
      </p>
      <SitesSwitch experiment={experiment} />
      <p>
        <a
          href={linkTo('gaps', { city: city.slug })}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            enterRoomWith('gaps', { city: city.slug });
          }}
        >
          {t`Who in ${title} lives far from them?`}
        </a>
      </p>
    </section>
  );
}
