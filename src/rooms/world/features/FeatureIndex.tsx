import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { CatalogCity } from '../../../core/city/catalog';
import type { FeatureArea, FeaturePart, KeyFeatures } from '../../../core/story/story';
import { Empty } from '../../../ui/Notice';
import { useCatalog } from '../../../visit/catalog';
import { StorySources } from '../story/StorySources';
import { chooseFeature, choosePack, useStoryState } from '../story/useStory';
import { FeatureCard } from './FeatureCard';
import './FeatureIndex.css';

const ROLE_WORDS: Readonly<Record<FeaturePart['role'], MessageDescriptor>> = {
  steps: msg`The steps`,
  columns: msg`The columns`,
  roof: msg`The roof`,
};

/** The Key Features as a building one can walk through: roof above columns above steps, each area with its features. */
export function FeatureIndex({ keyFeatures }: { keyFeatures: KeyFeatures | null }) {
  const { t } = useLingui();
  const catalog = useCatalog();
  const { pack } = useStoryState();
  if (!keyFeatures || catalog.status !== 'ready') {
    return (
      <>
        <h1 id="story-title">
          <Trans>Key Features of Learning Cities</Trans>
        </h1>
        <Empty title={t`There are no Key Features here`}>
          <p>
            <Trans>The data that were built have none.</Trans>
          </p>
        </Empty>
      </>
    );
  }
  const { cities } = catalog.value;
  const city = cities.find(({ slug }) => slug === pack) ?? cities[0];
  const { parts, sources } = keyFeatures;
  return (
    <>
      <h1 id="story-title">
        <Trans>Key Features of Learning Cities</Trans>
      </h1>
      <p className="soft story-intro">
        <Trans>
          <strong>A paraphrase, not the official wording.</strong> The links to the Sustainable Development Goals are
          our own. Nothing here is scored.
        </Trans>
      </p>
      <Building parts={parts} />
      {city && (
        <label className="story-select feature-city">
          <Trans>Show what maps say of</Trans>
          <select value={city.slug} onChange={(event) => choosePack(event.target.value)}>
            {cities.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {parts.map((part) => (
        <section key={part.id} aria-labelledby={`part-${part.id}`}>
          <h2 id={`part-${part.id}`}>{t`${{ role: t(ROLE_WORDS[part.role]) }}: ${{ name: part.name }}`}</h2>
          {part.areas.map((area) => (
            <Area key={area.id} area={area} city={city} />
          ))}
        </section>
      ))}
      <StorySources keys={sources} />
    </>
  );
}

/** Drawn from the top; the list below it is read from the ground up, as a city is built. */
const Building = ({ parts }: { parts: readonly FeaturePart[] }) => {
  const { t } = useLingui();
  return (
    <nav className="building" aria-label={t`Areas of the Key Features`}>
      {[...parts].reverse().map(({ id, role, areas }) => (
        <ul key={id} className={`building-${role}`} aria-label={t(ROLE_WORDS[role])}>
          {areas.map((area) => (
            <li key={area.id}>
              <a
                href={`#area-${area.id}`}
                onClick={(event) => goToArea(event, area.id)}
                aria-label={`${area.id} ${area.name}`}
              >
                {area.id}
              </a>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
};

/** The address bar belongs to the visit, so the fragment must not enter it. */
function goToArea(event: { preventDefault: () => void }, id: string) {
  event.preventDefault();
  const heading = document.getElementById(`area-${id}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

function Area({ area, city }: { area: FeatureArea; city: CatalogCity | undefined }) {
  const { feature: chosen } = useStoryState();
  const goals = area.goals.join(', ');
  return (
    <section className="feature-area" aria-labelledby={`area-${area.id}`}>
      <h3 id={`area-${area.id}`} tabIndex={-1}>
        {area.id} <bdi lang="en">{area.name}</bdi>
      </h3>
      <p className="small soft">
        <Trans>Our mapping: SDG {goals}</Trans>
      </p>
      <ul className="story-list">
        {area.features.map((feature) => (
          <FeatureCard
            key={feature.id}
            feature={feature}
            city={city}
            isOpen={feature.id === chosen}
            onOpen={(isOpen) => chooseFeature(isOpen ? feature.id : null)}
          />
        ))}
      </ul>
    </section>
  );
}
