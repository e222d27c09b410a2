// Draws the small examples of docs/measures.md, one SVG each. The numbers in them are computed by the measures themselves.
//   npx tsx scripts/docs/drawMeasures.ts
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import loadHighs from 'highs';
import { spatialAvailability } from '../../src/core/access/availability';
import { balancedCatchment, threeStepCatchment, twoStepCatchment } from '../../src/core/access/catchment';
import { costTableFromRows } from '../../src/core/access/costTable';
import { reachable, reachableOverInterval } from '../../src/core/access/cumulative';
import { type Decay, pairWeights } from '../../src/core/access/decay';
import { accessPoverty } from '../../src/core/access/equity/poverty';
import { balancingCost, costsToNearest } from '../../src/core/access/nearest';
import { raam } from '../../src/core/access/raam';
import { highsSolver } from '../../src/core/allocation/highsSolver';
import { type LocationStudy, locationCase } from '../../src/core/allocation/locationCase';
import { drawBars, drawCurves, drawLorenz } from './charts';
import { drawStreet } from './street';

/** The village of all examples: three groups of houses and two sites along one street. */
const houses = [
  { name: 'A', at: 100, people: 100 },
  { name: 'B', at: 600, people: 200 },
  { name: 'C', at: 1800, people: 100 },
];
const sites = [
  { name: 'library', at: 400, seats: 30 },
  { name: 'school', at: 1200, seats: 20 },
];
const walks = houses.map(({ at }) => sites.map((site) => Math.abs(at - site.at)));
const table = costTableFromRows(walks);
const people = Float64Array.from(houses, (house) => house.people);
const seats = Float64Array.from(sites, (site) => site.seats);
const one = Float64Array.from(sites, () => 1);

const number =
  (digits: number, unit = '') =>
  (value: number) =>
    Number.isFinite(value) ? `${value.toFixed(digits)}${unit}` : 'never';
const perThousand = (value: number) => `${(1000 * value).toFixed(0)} per 1,000`;

function street(title: string, labels: readonly string[], reach?: { from: string; metres: readonly number[] }) {
  return drawStreet({ title, houses, sites, labels, reach });
}

const show = (values: Float64Array, text: (value: number) => string) => Array.from(values, text);
const binary = pairWeights(table, { type: 'binary', cutoff: 800 });
const bands = pairWeights(table, { type: 'bands', steps: [400, 800, 1200], weights: [1, 0.68, 0.22] });
const exponential = pairWeights(table, { type: 'exponential', rate: 0.002 });
const catchment = { supply: seats, people };

const access = reachable(table, binary, one);
const nearestTwo = costsToNearest(table, 2);
const pairsOfNearest = houses.map((_, i) => `${nearestTwo[2 * i]} m, then ${nearestTwo[2 * i + 1]} m`);
const interval = reachableOverInterval(table, one, { from: 400, to: 1200, step: 100, summary: 'median' });
const balanced = balancingCost(table, { opportunities: seats, people: people.map((p) => p / 5), increment: 100 });
const agents = raam(table, { supply: seats, people, tau: 1000 });

const drawings: Record<string, string> = {
  nearest: street('Walk to the nearest site, and to the second', pairsOfNearest),
  coverage: street(
    'Standard 500 m: who is served?',
    walks.map((row) => (Math.min(...row) <= 500 ? 'served' : 'beyond')),
    { from: 'library', metres: [500] },
  ),
  cumulative: street('Sites within 800 m', show(access, number(0)), { from: 'B', metres: [800] }),
  interval: street('Sites within 400 to 1,200 m, median', show(interval, number(0)), {
    from: 'B',
    metres: [400, 1200],
  }),
  gravity: street('Sites, each counted exp(-0.002 x metres)', show(reachable(table, exponential, one), number(2))),
  balancing: street('Walk within which seats outnumber children (a fifth of people)', show(balanced, number(0, ' m'))),
  '2sfca': street(
    '2SFCA, 800 m: seats per 1,000 people',
    show(twoStepCatchment(table, { weights: binary, ...catchment }), perThousand),
    {
      from: 'library',
      metres: [800],
    },
  ),
  e2sfca: street(
    'E2SFCA: full to 400 m, 68 % to 800 m, 22 % to 1,200 m',
    show(twoStepCatchment(table, { weights: bands, ...catchment }), perThousand),
    {
      from: 'library',
      metres: [400, 800, 1200],
    },
  ),
  '3sfca': street(
    '3SFCA: the same, but people choose among the sites first',
    show(threeStepCatchment(table, { weights: bands, choice: bands, ...catchment }), perThousand),
  ),
  balanced: street(
    'Balanced catchment: people and seats are split',
    show(balancedCatchment(table, { weights: bands, ...catchment }), perThousand),
  ),
  availability: street(
    'Spatial availability: all 50 seats, divided',
    show(spatialAvailability(table, { weights: exponential, ...catchment, alpha: 1 }), number(1, ' seats')),
  ),
  raam: street('RAAM: walk plus crowd (high is bad)', show(agents.cost, number(2))),
  decay: drawCurves('What a site still counts, by metres', [
    ['binary 800', { type: 'binary', cutoff: 800 }],
    ['linear 1,200', { type: 'linear', cutoff: 1200 }],
    ['exponential 0.002', { type: 'exponential', rate: 0.002 }],
    ['logistic 800, 200', { type: 'logistic', cutoff: 800, sd: 200 }],
    ['bands 400/800/1,200', { type: 'bands', steps: [400, 800, 1200], weights: [1, 0.68, 0.22] }],
    ['gaussian 500', { type: 'gaussian', sigma: 500 }],
  ] satisfies [string, Decay][]),
  gini: drawLorenz('Sites in reach: how evenly are they shared?', {
    values: Float64Array.of(0, 1, 3, 6),
    people: Float64Array.of(30, 30, 20, 20),
  }),
  palma: drawBars(
    'Sites in reach, by income',
    [
      ['poorest 40 %', 1.5],
      ['the middle', 2.5],
      ['richest 10 %', 3],
    ],
    'Palma ratio = 3 / 1.5 = 2',
  ),
  poverty: drawPoverty(),
  ...(await drawLocations()),
};

for (const [name, svg] of Object.entries(drawings))
  writeFileSync(fileURLToPath(new URL(`../../docs/measures/${name}.svg`, import.meta.url)), svg);
console.log(`docs/measures: ${Object.keys(drawings).length} drawings`);

function drawPoverty() {
  const values = Float64Array.of(0, 1, 2, 4);
  const { headcount, depth, severity } = accessPoverty({ values, people: Float64Array.of(10, 20, 30, 40) }, 2);
  const caption = `line 2: headcount ${headcount.toFixed(2)}, depth ${depth.toFixed(2)}, severity ${severity.toFixed(2)}`;
  return drawBars(
    'Sites in reach: who is below two?',
    [
      ['10 people', 0],
      ['20 people', 1],
      ['30 people', 2],
      ['40 people', 4],
    ],
    caption,
    2,
  );
}

/** One street, five candidates, two places to open: what each model chooses. */
async function drawLocations(): Promise<Record<string, string>> {
  const solver = highsSolver(await loadHighs());
  const homes = [
    { name: 'A', at: 100, people: 60 },
    { name: 'B', at: 500, people: 100 },
    { name: 'C', at: 900, people: 80 },
    { name: 'D', at: 1900, people: 20 },
  ];
  const candidates = [100, 500, 900, 1400, 1900].map((at, k) => ({ name: String(k), at, seats: null }));
  const study: LocationStudy = {
    costs: costTableFromRows(homes.map(({ at }) => candidates.map((site) => Math.abs(at - site.at)))),
    weights: Float64Array.from(homes, (home) => home.people),
    clientPlace: null,
    sitePlace: { x: Float64Array.from(candidates, ({ at }) => at), y: new Float64Array(candidates.length) },
  };
  const models: [file: string, model: string, args: Record<string, number>, title: string][] = [
    ['lscp', 'LSCP', { service_radius: 500 }, 'LSCP: everyone within 500 m, fewest sites'],
    ['mclp', 'MCLP', { p: 1, service_radius: 500 }, 'MCLP: one site, most people within 500 m'],
    ['pmedian', 'PMedian', { p: 2 }, 'p-median: two sites, least total walk'],
    ['pcenter', 'PCenter', { p: 2 }, 'p-center: two sites, shortest longest walk'],
    ['pdispersion', 'PDispersion', { p: 3 }, 'p-dispersion: three sites, far from each other'],
  ];
  return Object.fromEntries(
    models.map(([file, model, args, title]) => {
      const { solve } = locationCase(study, { case: file, model, args });
      const answer = solve?.({ solveProgram: solver, secondsLeft: () => 60 });
      if (answer?.status !== 'optimal') throw new Error(`${model} has no proven answer for the drawing`);
      const open = answer.selected;
      const labels = homes.map(({ at }) => `${Math.min(...open.map((j) => Math.abs(at - candidates[j].at)))} m`);
      return [file, drawStreet({ title, houses: homes, sites: candidates, labels, open })];
    }),
  );
}
