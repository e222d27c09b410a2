/**
 * The guided tours, made of what the data have: a step is a place in the atlas (an address), the control it points at, and
 * a few sentences. Pure, so that the words can be held against the data.
 */
import type { CatalogCity } from '../../core/city/catalog';
import type { MemberCity } from '../../core/site/memberCity';
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
export const makeTours = (data: TourData): Tour[] =>
  [firstVisit(data), growth(data), gapMap(data)].flatMap((tour) => tour ?? []);

const count = new Intl.NumberFormat('en');
const people = (n: number, one: string, many: string) => `${count.format(n)} ${n === 1 ? one : many}`;

/** The member of which most can be told: honours, name in its own script, pages. The same one at every visit. */
export function exampleCity(members: readonly MemberCity[]): MemberCity | undefined {
  const told = ({ awards, hosted, nameLocal, sources }: MemberCity) =>
    4 * (awards.length + hosted.length) + (nameLocal ? 3 : 0) + Math.min(sources.length, 4);
  return [...members].sort((a, b) => told(b) - told(a) || (a.id < b.id ? -1 : 1))[0];
}

const regionWord = (region: string) => region.toLowerCase().replaceAll(' ', '-');

function firstVisit({ members, cities }: TourData): Tour | null {
  const example = exampleCity(members);
  if (!example) return null;
  const world = { room: 'world' } as const;
  const inRegion = members.filter(({ region }) => region === example.region).length;
  const steps: Step[] = [
    {
      ...world,
      title: 'Cities that learn',
      text: 'Each ring stands for several cities of the UNESCO Global Network of Learning Cities, each dot for one. Drag the map, or click a ring to come closer.',
      target: null,
      words: {},
    },
    {
      ...world,
      title: 'What the colours mean',
      text: 'The key is always in sight. Here the colours are regions; they can be years of joining too.',
      target: '.page-legend',
      words: {},
    },
    {
      ...world,
      title: 'Find a city',
      text: 'Type a few letters in any script. The button beside it shows the learning cities near you, and tells nobody where you are.',
      target: '.world-find',
      words: {},
    },
    {
      ...world,
      title: 'Narrow the world',
      text: `Here “${example.region}” is chosen: ${people(inRegion, 'city', 'cities')}. Map, list and counts follow each other, and the link in the address bar keeps it all.`,
      target: '.world-filters',
      words: { regions: regionWord(example.region) },
    },
    {
      ...world,
      title: `The sheet of ${example.name}`,
      text: 'What is known of a city, and the page behind each fact. What nobody knows is said to be unknown. An office can complete the sheet of its city here.',
      target: '.city-sheet',
      words: { regions: regionWord(example.region), open: example.id },
    },
    {
      ...world,
      title: 'The other rooms',
      text:
        cities.length > 0
          ? `The atlas has more rooms. In “Gaps” planners see who lives too far from places to learn, in ${people(cities.length, 'city', 'cities')}.`
          : 'The atlas has more rooms, each for another question.',
      target: '.top-bar-rooms',
      words: {},
    },
  ];
  return {
    id: 'first',
    title: 'A first visit',
    summary: 'What the map shows, how to find a city, and where the facts come from.',
    steps,
  };
}

function growth({ members }: TourData): Tour | null {
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
  const player = '[aria-label="Years of joining"]';
  const steps: Step[] = [
    {
      ...world,
      title: 'Older than the network',
      text: 'The idea is older than the network: reports, laws, and cities that called themselves learning cities decades before. Each entry leads to its source and, where it has one, to its place.',
      target: '.story, .sheet',
      words: { page: 'history' },
    },
    {
      ...world,
      title: `The first cities, ${first}`,
      text: `${people(by(first), 'city is', 'cities are')} known to have joined in ${first}. Dots in grey are members whose year no page gives: ${people(undated, 'city', 'cities')}. They are in no count.`,
      target: player,
      words: { years: `${from}-${first}` },
    },
    {
      ...world,
      title: `By ${middle}`,
      text: `${people(by(middle), 'city', 'cities')} by then. ${people(hosted.length, 'conference', 'conferences')} with a known host stand as marks on the slider.`,
      target: player,
      words: { years: `${from}-${middle}` },
    },
    {
      ...world,
      title: `By ${last}`,
      text: `${people(by(last), 'city', 'cities')} with a known year. Press “play” to see the years go by, as often as you like.`,
      target: player,
      words: { years: `${from}-${last}` },
    },
    {
      ...world,
      title: 'Who joined when',
      text: 'Coloured by year of joining, the rings show where the network is old and where it is young.',
      target: '.page-legend',
      words: { rings: 'intake' },
    },
  ];
  return {
    id: 'growth',
    title: 'How the network grew',
    summary: 'From the first ideas to the cities of today, year by year.',
    steps,
  };
}

/** As the planner's room opens: the city with most places. Its people must be known, or there is no gap to read. */
export const exampleGaps = (cities: readonly CatalogCity[]) =>
  [...cities].filter((city) => city.people !== null).sort((a, b) => b.sites.count - a.sites.count)[0];

function gapMap({ cities }: TourData): Tour | null {
  const city = exampleGaps(cities);
  if (!city) return null;
  const gaps = { room: 'gaps', words: { city: city.slug } } as const;
  const steps: Step[] = [
    {
      ...gaps,
      title: 'One sentence first',
      text: `The map of ${city.title} answers one question: for how many people is the walk to a place to learn too long? The answer stands at the top, as an estimate.`,
      target: '.gaps-finding',
    },
    {
      ...gaps,
      title: 'Read the colours',
      text: 'Green is within reach, amber and red are beyond. Pale means few people. Hatched means not known, which is not the same as nobody.',
      target: '.page-legend',
    },
    {
      ...gaps,
      title: 'Ask your own question',
      text: 'Choose which places count. The map, the sentence and the table follow at once.',
      target: '.gaps-question',
    },
    {
      ...gaps,
      title: 'How far is too far',
      text: 'Drag the standard. Nobody can say for you what is too far, so see how much the answer depends on it.',
      target: '.gaps-standard',
    },
    {
      ...gaps,
      title: 'Area by area',
      text: 'The same figures as a table: which areas have most people beyond the standard? A click shows the area on the map.',
      target: '.gaps-areas',
    },
    {
      ...gaps,
      title: 'What if',
      text: 'Add, move or close a place and see who gains and who loses, before anybody builds anything.',
      target: '.whatif',
    },
  ];
  return {
    id: 'gaps',
    title: 'Read a gap map',
    summary: `Who lives too far from places to learn, with ${city.title} as the example.`,
    steps,
  };
}
