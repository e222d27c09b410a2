import type { Experiment } from '../../../core/experiment/experiment';
import { enterRoomWith, linkTo } from '../../../visit/visit';
import { plural } from '../results/figures';
import { SitesSwitch } from './SitesSwitch';
import { useCity } from './useCity';

/** What the atlas itself knows of the city: beside the class's map, and in the planner's room. */
export function CitySection({ experiment }: { experiment: Experiment }) {
  const city = useCity(experiment);
  if (!city) return null;
  const { count } = city.sites;
  return (
    <section className="classes-section" aria-label="What the atlas knows here">
      <h2>What the atlas knows here</h2>
      <p className="soft">
        {plural(count, 'place to learn', 'places to learn')} in {city.title}, from open data. Are they where it is
        quiet, or where it is loud?
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
          Who in {city.title} lives far from them?
        </a>
      </p>
    </section>
  );
}
