import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { CatalogCity } from '../../../core/city/catalog';
import type { FeatureOnMap, KeyFeature } from '../../../core/story/story';
import { enterRoomWith, linkTo } from '../../../visit/visit';
import { ANSWERED_BY, BASIS_NAMES } from '../names';
import { useIntoSight } from '../story/useIntoSight';
import { featureInCity } from './featureLink';

export interface FeatureCardProps {
  readonly feature: KeyFeature;
  /** The city whose maps are meant; undefined where no city was built. */
  readonly city: CatalogCity | undefined;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** A feature that unfolds: what it means, how it could be measured, and what a map of the chosen city shows of it. */
export function FeatureCard({ feature, city, isOpen, onOpen }: FeatureCardProps) {
  const { t } = useLingui();
  const entry = useIntoSight<HTMLLIElement>(isOpen);
  return (
    <li ref={entry}>
      <details
        className="feature"
        open={isOpen}
        onToggle={(event) => event.currentTarget.open !== isOpen && onOpen(!isOpen)}
      >
        <summary>
          <span>
            <span className="figures soft">{feature.id}</span> <bdi lang="en">{feature.name}</bdi>
          </span>
          {feature.shown && (
            <span className="feature-badge">
              <Trans>on the map</Trans>
            </span>
          )}
        </summary>
        <div className="feature-body">
          <p lang="en" dir="ltr">
            {feature.meaning}
          </p>
          {!feature.isConfirmed && (
            <p className="small soft">
              <Trans>Still to be compared with the official document.</Trans>
            </p>
          )}
          {feature.shown && city ? (
            <OnMap shown={feature.shown} city={city} />
          ) : (
            <p className="small soft">{t(ANSWERED_BY[feature.answeredBy])}</p>
          )}
          <p className="small soft">
            <Trans>Could be measured by</Trans>
          </p>
          <ul className="small">
            {feature.measurements.map(({ id, name, meaning, basis }) => (
              <li key={id}>
                <bdi lang="en">
                  {name}: {meaning}
                </bdi>{' '}
                <span className="soft">({t(BASIS_NAMES[basis])})</span>
              </li>
            ))}
          </ul>
        </div>
      </details>
    </li>
  );
}

function OnMap({ shown, city }: { shown: FeatureOnMap; city: CatalogCity }) {
  const { t } = useLingui();
  const found = featureInCity(shown, city);
  if (found.status === 'no-data') {
    return (
      <p className="small soft">
        <Trans>The data of {city.title} have no such places. That says nothing about the city itself.</Trans>
      </p>
    );
  }
  const { words, sites } = found;
  return (
    <>
      <p lang="en" dir="ltr">
        {shown.words}
      </p>
      <a
        className="feature-link"
        href={linkTo('gaps', words)}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          enterRoomWith('gaps', words);
        }}
      >
        {t`See it in ${city.title} (${plural(sites, { one: '# place', other: '# places' })})`}
      </a>
    </>
  );
}
