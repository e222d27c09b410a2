import type { Catalog } from '../../core/city/catalog';
import type { MemberCity } from '../../core/site/memberCity';
import { enterRoomWith, linkTo } from '../../visit/visit';
import { CitySheet, type Fact } from './CitySheet';
import { cityInCatalog } from './cityInCatalog';
import { joinedWords, peopleInWords, yearsInWords } from './facts';

export function MemberSheet({ city, catalog }: { city: MemberCity; catalog: Catalog }) {
  const explored = cityInCatalog(city, catalog.cities);
  return (
    <CitySheet
      kicker="Member of the UNESCO Global Network of Learning Cities"
      title={city.name}
      titleLocal={city.nameLocal}
      place={`${city.country} · ${city.region}`}
      at={city.at}
      facts={factsOf(city)}
      note={city.note}
      sources={catalog.world.sources.filter(({ id }) => city.sources.includes(id))}
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
          Explore learning sites and gaps in {explored.title}
        </a>
      )}
    </CitySheet>
  );
}

function factsOf(city: MemberCity): Fact[] {
  const { joined, memberBy, awards, hosted, population, placed } = city;
  const facts: Fact[] = [
    { label: 'In the network', value: joinedWords({ joined, memberBy }, 'long'), isUnknown: joined === null },
    {
      label: 'UNESCO Learning City Award',
      value: awards.length > 0 ? yearsInWords(awards) : 'None known',
      isUnknown: awards.length === 0,
    },
  ];
  if (hosted.length > 0) {
    facts.push({ label: 'Host of the International Conference on Learning Cities', value: yearsInWords(hosted) });
  }
  facts.push({
    label: 'Population of the settlement',
    value: population === null ? 'Not known' : peopleInWords(population),
    isUnknown: population === null,
  });
  facts.push({
    label: 'Place on the map',
    value:
      placed === 'exact'
        ? 'The settlement itself'
        : 'Approximate: a district, county or group of towns, set on a nearby settlement or a centre',
  });
  return facts;
}
