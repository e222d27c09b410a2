/**
 * What a cluster holds, as a ring around its number: by UNESCO region, or by the year of joining. A ring's image is
 * named by its counts, drawn when the map first asks for that name, and the same for clusters from tiles and from the list.
 */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { UNESCO_REGIONS } from '../../core/site/memberCity';
import { PALETTE } from '../../map/palette';
import { colourIn, rgb, type Theme } from '../../theme/inTheme';
import type { RingBy } from './address';
import { REGION_NAMES } from './names';

/** A part of a ring: the cities that have one of these values. */
interface RingPart {
  /** Plain text: years. */
  readonly label: MessageDescriptor | string;
  readonly short: MessageDescriptor | string;
  readonly colour: string;
  /** Values of the property that is counted; empty is the part of those that have none. */
  readonly values: readonly (string | number)[];
}

interface RingScheme {
  readonly title: MessageDescriptor;
  /** The property of a city; a cluster has a number `<property>:<value>` for each value. */
  readonly property: 'region' | 'joined';
  readonly parts: readonly RingPart[];
}

/** Five hues of like weight, told apart by people who do not see red and green alike; the accent is among them. */
const REGION_LOOKS = [
  { colour: '#9c6c0c', short: msg`Africa` },
  { colour: '#b2432a', short: msg`Arab States` },
  { colour: '#1f7f76', short: msg`Asia, Pacific` },
  { colour: '#3d5a98', short: msg`Europe, N. America` },
  { colour: '#8a4f8f', short: msg`Latin America` },
] as const;

/** Admissions were many in few years; from pale for the first to dark for the newest. */
const INTAKES = [
  { label: msg`2015 to 2018`, years: [2015, 2016, 2017, 2018], colour: '#a9712c' },
  { label: msg`2019 and 2020`, years: [2019, 2020], colour: '#b2512e' },
  { label: '2022', years: [2021, 2022], colour: '#86301f' },
  { label: '2024', years: [2023, 2024], colour: '#5f2117' },
  { label: '2025', years: [2025, 2026], colour: '#35100f' },
] as const;

export const RING_SCHEMES: Readonly<Record<RingBy, RingScheme>> = {
  region: {
    title: msg`UNESCO region`,
    property: 'region',
    parts: UNESCO_REGIONS.map((region, i) => ({ label: REGION_NAMES[region], values: [region], ...REGION_LOOKS[i] })),
  },
  intake: {
    title: msg`Year of joining`,
    property: 'joined',
    parts: [
      ...INTAKES.map(({ label, years, colour }) => ({ label, short: label, values: years, colour })),
      { label: msg`Year not known`, short: msg`not known`, values: [], colour: PALETTE.unknown },
    ],
  },
};

type Expression = never;

const countOf = (property: string, value: string | number) => ['coalesce', ['get', `${property}:${value}`], 0];

/** The cities of one part in a cluster, as a style expression. The part without values is what the others leave. */
function partCount({ property, parts }: RingScheme, { values }: RingPart): unknown {
  if (values.length > 0) return ['+', ...values.map((value) => countOf(property, value))];
  const known = parts.flatMap((part) => part.values.map((value) => countOf(property, value)));
  return ['-', ['get', 'point_count'], ['+', ...known]];
}

const PREFIX = 'ring';

/** What a ring is asked for by: the colours it is drawn in are part of its name, or an old image would stay. */
export interface RingLook {
  readonly by: RingBy;
  readonly theme: Theme;
}

/**
 * The name of a cluster's ring: `ring/light/region/16/3,0,1,0,0`.
 *
 * @param radius of the ring's outer edge in pixels, an expression
 */
export const ringName = ({ by, theme }: RingLook, radius: unknown): Expression => {
  const scheme = RING_SCHEMES[by];
  const counts = scheme.parts.flatMap((part, i) => [i === 0 ? '' : ',', partCount(scheme, part)]);
  return ['concat', `${PREFIX}/${theme}/${by}/`, radius, '/', ...counts] as Expression;
};

/** Colour of a city's own mark, an expression. */
export function cityColour(by: RingBy): Expression {
  const { property, parts } = RING_SCHEMES[by];
  const known = parts.filter(({ values }) => values.length > 0);
  const rest = parts.find(({ values }) => values.length === 0)?.colour ?? PALETTE.accent;
  return ['match', ['get', property], ...known.flatMap(({ values, colour }) => [values, colour]), rest] as Expression;
}

/** What a list of points must count in its clusters to be drawn like the tiles: MapLibre's `clusterProperties`. */
export const LISTED_COUNTS = Object.fromEntries(
  Object.values(RING_SCHEMES).flatMap(({ property, parts }) =>
    parts.flatMap(({ values }) =>
      values.map((value) => [`${property}:${value}`, ['+', ['case', ['==', ['get', property], value], 1, 0]]]),
    ),
  ),
);

/** Of the image: for screens with twice as many dots. */
export const RING_PIXEL_RATIO = 2;
/** The coloured band, in pixels of the page. */
const BAND = 4.5;

interface Image {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** The image that a name from `ringName` asks for; null for other names. */
export function ringImage(name: string): Image | null {
  const [prefix, theme, by, radius, counts] = name.split('/');
  if (prefix !== PREFIX || !(by in RING_SCHEMES)) return null;
  const { parts } = RING_SCHEMES[by as RingBy];
  const shares = counts.split(',').map(Number);
  const [paper, ...colours] = [PALETTE.paper, ...parts.map(({ colour }) => colour)].map((colour) =>
    rgb(colourIn(theme as Theme, colour)),
  );
  return drawRing(Number(radius), shares, { paper, colours });
}

/** A disc of paper in a ring whose arcs, from the top on with the clock, are as long as their shares. */
function drawRing(
  radius: number,
  shares: readonly number[],
  { paper, colours }: { readonly paper: Rgb; readonly colours: readonly Rgb[] },
): Image {
  const outer = radius * RING_PIXEL_RATIO;
  const inner = outer - BAND * RING_PIXEL_RATIO;
  // A dot of paper outside the ring keeps it apart from neighbours and from the land.
  const edge = outer + 1.5 * RING_PIXEL_RATIO;
  const size = Math.ceil(edge) * 2 + 2;
  const data = new Uint8ClampedArray(size * size * 4);
  const ends = endsOf(shares);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [dx, dy] = [x + 0.5 - size / 2, y + 0.5 - size / 2];
      const distance = Math.hypot(dx, dy);
      const turn = (Math.atan2(dx, -dy) / (2 * Math.PI) + 1) % 1;
      const arc = ends.findIndex((end) => turn < end);
      const band = cover(outer - distance) * cover(distance - inner);
      const colour = colours[arc < 0 ? colours.length - 1 : arc];
      const at = (y * size + x) * 4;
      for (let i = 0; i < 3; i++) data[at + i] = colour[i] * band + paper[i] * (1 - band);
      data[at + 3] = 255 * cover(edge - distance);
    }
  }
  return { width: size, height: size, data };
}

/** Where each arc ends, as a part of the whole turn; parts that nothing falls into end where they begin. */
function endsOf(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  return shares.map((share) => {
    sum += share;
    return total === 0 ? 1 : sum / total;
  });
}

/** How much of a pixel is covered whose middle lies this far inside an edge. */
const cover = (inside: number) => Math.min(1, Math.max(0, inside + 0.5));

type Rgb = readonly number[];
