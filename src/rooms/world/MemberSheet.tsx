import { Trans, useLingui } from '@lingui/react/macro';
import type { Catalog } from '../../core/city/catalog';
import type { MemberCity } from '../../core/site/memberCity';
import { Button } from '../../ui/Button';
import { enterRoomWith, linkTo } from '../../visit/visit';
import { CitySheet, type Fact } from './CitySheet';
import { cityInCatalog } from './cityInCatalog';
import { ExperimentsOfCity } from './ExperimentsOfCity';
import { type FactSources, factSources } from './factSources';
import { awardWords, conferenceWords, joinedWords, peopleInWords } from './facts';
import { NetworksOfCity } from './NetworksOfCity';
import { PracticesBelow } from './practices/PracticesBelow';
import { SimilarCities } from './SimilarCities';
import { OwnSheetBelow } from './sheet/OwnSheetBelow';
import { type Cities, compare } from './useWorld';

export interface MemberSheetProps {
  readonly city: MemberCity;
  readonly cities: Cities;
  readonly catalog: Catalog;
}

export function MemberSheet({ city, cities, catalog }: MemberSheetProps) {
  const { t } = useLingui();
  const explored = cityInCatalog(city, catalog.cities);
  const sources = factSources(city, catalog.world.sources);
  const years = cities.conferences.map(({ year }) => year);
  return (
    <CitySheet
      kicker={t`Member of the UNESCO Global Network of Learning Cities`}
      title={city.name}
      titleLocal={city.nameLocal}
      place={`${city.country} · ${city.region}`}
      at={city.at}
      facts={factsOf(city, sources, years)}
      note={city.note}
      sources={catalog.world.sources.filter(({ id }) => city.sources.includes(id))}
      tools={
        <Button look="quiet" onPress={() => compare([city.id])}>
          <Trans>Compare</Trans>
        </Button>
      }
      below={
        <>
          <OwnSheetBelow id={city.id} name={city.name} country={city.country} explored={explored} />
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

/** @param years of all conferences, in order */
function factsOf(city: MemberCity, sources: FactSources, years: readonly number[]): Fact[] {
  const { joined, memberBy, awards, hosted, population, placed } = city;
  const facts: Fact[] = [
    {
      label: 'In the network',
      value: joinedWords({ joined, memberBy }, 'long'),
      isUnknown: joined === null,
      sources: sources.membership,
    },
    {
      label: 'Awards',
      value: awards.length > 0 ? [...awards].sort((a, b) => a - b).map(awardWords) : 'None known',
      isUnknown: awards.length === 0,
      sources: sources.awards,
    },
  ];
  if (hosted.length > 0) {
    facts.push({
      label: 'Host',
      value: hosted.map((year) => conferenceWords(year, years)),
      sources: sources.hosted,
    });
  }
  facts.push({
    label: 'Population of the settlement',
    value: population === null ? 'Not known' : peopleInWords(population),
    isUnknown: population === null,
    sources: population === null ? [] : sources.place,
  });
  facts.push({
    label: 'Place on the map',
    value:
      placed === 'exact'
        ? 'The settlement itself'
        : 'Approximate: a district, county or group of towns, set on a nearby settlement or a centre',
    sources: sources.place,
  });
  return facts;
}
