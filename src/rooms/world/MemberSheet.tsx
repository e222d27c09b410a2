import { Trans, useLingui } from '@lingui/react/macro';
import type { Catalog } from '../../core/city/catalog';
import type { MemberCity } from '../../core/site/memberCity';
import { Button } from '../../ui/Button';
import { enterRoomWith, linkTo } from '../../visit/visit';
import { CitySheet } from './CitySheet';
import { cityInCatalog } from './cityInCatalog';
import { ExperimentsOfCity } from './ExperimentsOfCity';
import { NetworksOfCity } from './NetworksOfCity';
import { cityName, countryName, otherCityName, REGION_NAMES } from './names';
import { PracticesBelow } from './practices/PracticesBelow';
import { SimilarCities } from './SimilarCities';
import { OwnSheetBelow } from './sheet/OwnSheetBelow';
import { memberFacts } from './sheetFacts';
import { type Cities, compare } from './useWorld';

export interface MemberSheetProps {
  readonly city: MemberCity;
  readonly cities: Cities;
  readonly catalog: Catalog;
}

export function MemberSheet({ city, cities, catalog }: MemberSheetProps) {
  const { t, i18n } = useLingui();
  const explored = cityInCatalog(city, catalog.cities);
  const years = cities.conferences.map(({ year }) => year);
  return (
    <CitySheet
      kicker={t`Member of the UNESCO Global Network of Learning Cities`}
      title={cityName(i18n, city)}
      titleLocal={otherCityName(i18n, city)}
      place={`${countryName(i18n, city)} · ${t(REGION_NAMES[city.region])}`}
      at={city.at}
      facts={memberFacts(i18n, city, catalog.world.sources, years)}
      note={city.note}
      sources={catalog.world.sources.filter(({ id }) => city.sources.includes(id))}
      tools={
        <Button look="quiet" onPress={() => compare([city.id])}>
          <Trans>Compare</Trans>
        </Button>
      }
      below={
        <>
          <OwnSheetBelow
            id={city.id}
            name={cityName(i18n, city)}
            country={countryName(i18n, city)}
            explored={explored}
          />
          <ExperimentsOfCity city={city} explored={explored} experiments={catalog.experiments ?? []} />
          <NetworksOfCity city={city} cities={cities} />
          <SimilarCities city={city} cities={cities} />
          <PracticesBelow id={city.id} />
        </>
      }
    >
      {explored && (
        <a
          className="city-sheet-explore"
          href={linkTo('gaps', { city: explored.slug })}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            enterRoomWith('gaps', { city: explored.slug });
          }}
        >
          <Trans>Explore learning sites and gaps in {explored.title}</Trans>
        </a>
      )}
    </CitySheet>
  );
}
