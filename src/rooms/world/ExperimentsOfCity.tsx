import { Trans, useLingui } from '@lingui/react/macro';
import type { CatalogCity, CatalogExperiment } from '../../core/city/catalog';
import type { MemberCity } from '../../core/site/memberCity';
import { builtFileUrl } from '../../visit/catalog';
import { enterRoomWith, linkTo } from '../../visit/visit';
import { experimentsIn, whenMeasured } from './experimentsIn';

export interface ExperimentsOfCityProps {
  readonly city: MemberCity;
  readonly explored: CatalogCity | undefined;
  readonly experiments: readonly CatalogExperiment[];
}

/** What classes measured in the city and published, each to be looked at in the class room, and as the bundle that holds it. Nothing where there is none. */
export function ExperimentsOfCity({ city, explored, experiments }: ExperimentsOfCityProps) {
  const { t, i18n } = useLingui();
  const here = experimentsIn(city, explored, experiments);
  if (here.length === 0) return null;
  return (
    <section className="city-sheet-part" aria-label={t`Class experiments`}>
      <h2>
        <Trans>Class experiments</Trans>
      </h2>
      <ul className="city-sheet-links">
        {here.map((experiment) => (
          <li key={experiment.id}>
            <a
              href={linkTo('classes', { published: experiment.id })}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                enterRoomWith('classes', { published: experiment.id });
              }}
            >
              {experiment.title}
            </a>
            <a
              href={builtFileUrl(experiment.bundle.path)}
              download
              aria-label={t`Download ${{ experiment: experiment.title }}`}
            >
              <Trans>Download</Trans>
            </a>
            <span className="soft small">
              {[experiment.classLabel, experiment.organisation, whenMeasured(i18n, experiment), experiment.licence]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
