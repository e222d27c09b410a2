/**
 * The guided tours, made of what the data have: a step is a place in the atlas (an address), the control it points at, and
 * a few sentences. Pure, so that the words can be held against the data.
 */
import { msg, plural } from '@lingui/core/macro';
import type { CatalogCity } from '../../core/city/catalog';
import type { MemberCity } from '../../core/site/memberCity';
import type { I18n } from '../../languages/speaker';
import type { Words } from '../../visit/address';

export interface Step {
  readonly title: string;
  readonly text: string;
  /** CSS selector of the real control; null: the whole page is meant. */
  readonly target: string | null;
  readonly room: string;
  /** The room's words at this step. */
  readonly words: Words;
}

export const TOUR_IDS = ['first', 'growth', 'gaps'] as const;
export type TourId = (typeof TOUR_IDS)[number];

export interface Tour {
  readonly id: TourId;
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly Step[];
}

export interface TourData {
  readonly members: readonly MemberCity[];
  readonly cities: readonly CatalogCity[];
}

/** Tours for which the data have something to show. */
export const makeTours = (i18n: I18n, data: TourData): Tour[] =>
  [firstVisit(i18n, data), growth(i18n, data), gapMap(i18n, data)].flatMap((tour) => tour ?? []);

/** The member of which most can be told: honours, name in its own script, pages. The same one at every visit. */
export function exampleCity(members: readonly MemberCity[]): MemberCity | undefined {
  const told = ({ awards, hosted, nameLocal, sources }: MemberCity) =>
    4 * (awards.length + hosted.length) + (nameLocal ? 3 : 0) + Math.min(sources.length, 4);
  return [...members].sort((a, b) => told(b) - told(a) || (a.id < b.id ? -1 : 1))[0];
}

const regionWord = (region: string) => region.toLowerCase().replaceAll(' ', '-');

function firstVisit(i18n: I18n, { members, cities }: TourData): Tour | null {
  const example = exampleCity(members);
  if (!example) return null;
  const { region, name } = example;
  const world = { room: 'world' } as const;
  const inRegion = members.filter(({ region }) => region === example.region).length;
  const steps: Step[] = [
    {
      ...world,
      title: i18n._(msg`Cities that learn`),
      text: i18n._(
        msg`Each ring stands for several cities of the UNESCO Global Network of Learning Cities, each dot for one. Drag the map, or click a ring to come closer.`,
      ),
      target: null,
      words: {},
    },
    {
      ...world,
      title: i18n._(msg`What the colours mean`),
      text: i18n._(msg`The key is always in sight. Here the colours are regions; they can be years of joining too.`),
      target: '.page-legend',
      words: {},
    },
    {
      ...world,
      title: i18n._(msg`Find a city`),
      text: i18n._(
        msg`Type a few letters in any script. The button beside it shows the learning cities near you, and tells nobody where you are.`,
      ),
      target: '.world-find',
      words: {},
    },
    {
      ...world,
      title: i18n._(msg`Narrow the world`),
      text: i18n._(
        msg`Here “${region}” is chosen: ${plural(inRegion, { one: '# city', other: '# cities' })}. Map, list and counts follow each other, and the link in the address bar keeps it all.`,
      ),
      target: '.world-filters',
      words: { regions: regionWord(example.region) },
    },
    {
      ...world,
      title: i18n._(msg`The sheet of ${name}`),
      text: i18n._(
        msg`What is known of a city, and the page behind each fact. What nobody knows is said to be unknown. An office can complete the sheet of its city here.`,
      ),
      target: '.city-sheet',
      words: { regions: regionWord(example.region), open: example.id },
    },
    {
      ...world,
      title: i18n._(msg`The other rooms`),
      text:
        cities.length > 0
          ? i18n._(
              msg`The atlas has more rooms. In “Gaps” planners see who lives too far from places to learn, in ${plural(cities.length, { one: '# city', other: '# cities' })}.`,
            )
          : i18n._(msg`The atlas has more rooms, each for another question.`),
      target: '.top-bar-rooms',
      words: {},
    },
  ];
  return {
    id: 'first',
    title: i18n._(msg`A first visit`),
    summary: i18n._(msg`What the map shows, how to find a city, and where the facts come from.`),
    steps,
  };
}

function growth(i18n: I18n, { members }: TourData): Tour | null {
  const years = members.flatMap(({ joined }) => joined ?? []);
  const hosted = [...new Set(members.flatMap((city) => city.hosted))].sort((a, b) => a - b);
  if (years.length === 0) return null;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const middle = Math.floor((first + last) / 2);
  const by = (year: number) => years.filter((joined) => joined <= year).length;
  const undated = members.length - years.length;
  // As the years' slider has it: conferences stand on it even before the first city joined.
  const from = Math.min(first, ...hosted);
  const world = { room: 'world' } as const;
  // not translated: a selector
  const player = '[aria-label="Years of joining"]';
  const steps: Step[] = [
    {
      ...world,
      title: i18n._(msg`Older than the network`),
      text: i18n._(
        msg`The idea is older than the network: reports, laws, and cities that called themselves learning cities decades before. Each entry leads to its source and, where it has one, to its place.`,
      ),
      target: '.story, .sheet',
      words: { page: 'history' },
    },
    {
      ...world,
      title: i18n._(msg`The first cities, ${{ year: String(first) }}`),
      text: i18n._(
        msg`${plural(by(first), { one: '# city is known to have joined', other: '# cities are known to have joined' })} in ${{ year: String(first) }}. Dots in grey are members whose year no page gives: ${plural(undated, { one: '# city', other: '# cities' })}. They are in no count.`,
      ),
      target: player,
      words: { years: `${from}-${first}` },
    },
    {
      ...world,
      title: i18n._(msg`By ${{ year: String(middle) }}`),
      text: i18n._(
        msg`${plural(by(middle), { one: '# city', other: '# cities' })} by then. ${plural(hosted.length, { one: '# conference with a known host stands as a mark on the slider', other: '# conferences with a known host stand as marks on the slider' })}.`,
      ),
      target: player,
      words: { years: `${from}-${middle}` },
    },
    {
      ...world,
      title: i18n._(msg`By ${{ year: String(last) }}`),
      text: i18n._(
        msg`${plural(by(last), { one: '# city', other: '# cities' })} with a known year. Press “play” to see the years go by, as often as you like.`,
      ),
      target: player,
      words: { years: `${from}-${last}` },
    },
    {
      ...world,
      title: i18n._(msg`Who joined when`),
      text: i18n._(msg`Coloured by year of joining, the rings show where the network is old and where it is young.`),
      target: '.page-legend',
      words: { rings: 'intake' },
    },
  ];
  return {
    id: 'growth',
    title: i18n._(msg`How the network grew`),
    summary: i18n._(msg`From the first ideas to the cities of today, year by year.`),
    steps,
  };
}

/** As the planner's room opens: the city with most places. Its people must be known, or there is no gap to read. */
export const exampleGaps = (cities: readonly CatalogCity[]) =>
  [...cities].filter((city) => city.people !== null).sort((a, b) => b.sites.count - a.sites.count)[0];

function gapMap(i18n: I18n, { cities }: TourData): Tour | null {
  const city = exampleGaps(cities);
  if (!city) return null;
  const { title } = city;
  const gaps = { room: 'gaps', words: { city: city.slug } } as const;
  const steps: Step[] = [
    {
      ...gaps,
      title: i18n._(msg`One sentence first`),
      text: i18n._(
        msg`The map of ${title} answers one question: for how many people is the walk to a place to learn too long? The answer stands at the top, as an estimate.`,
      ),
      target: '.gaps-finding',
    },
    {
      ...gaps,
      title: i18n._(msg`Read the colours`),
      text: i18n._(
        msg`Green is within reach, amber and red are beyond. Pale means few people. Hatched means not known, which is not the same as nobody.`,
      ),
      target: '.page-legend',
    },
    {
      ...gaps,
      title: i18n._(msg`Ask your own question`),
      text: i18n._(msg`Choose which places count. The map, the sentence and the table follow at once.`),
      target: '.gaps-question',
    },
    {
      ...gaps,
      title: i18n._(msg`How far is too far`),
      text: i18n._(
        msg`Drag the standard. Nobody can say for you what is too far, so see how much the answer depends on it.`,
      ),
      target: '.gaps-standard',
    },
    {
      ...gaps,
      title: i18n._(msg`Area by area`),
      text: i18n._(
        msg`The same figures as a table: which areas have most people beyond the standard? A click shows the area on the map.`,
      ),
      target: '.gaps-areas',
    },
    {
      ...gaps,
      title: i18n._(msg`What if`),
      text: i18n._(msg`Add, move or close a place and see who gains and who loses, before anybody builds anything.`),
      target: '.whatif',
    },
  ];
  return {
    id: 'gaps',
    title: i18n._(msg`Read a gap map`),
    summary: i18n._(msg`Who lives too far from places to learn, with ${title} as the example.`),
    steps,
  };
}
