import type { CityPack } from '../../src/core/city/cityPack';
import { gapsOf } from '../../src/core/city/gaps';
import type { MadePack } from '../../src/core/city/makePack';
import { KINDS } from '../../src/core/site/kinds';

export interface CityReport {
  readonly sites: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly areas: number;
  readonly sections: number;
  /** Null: not known for any area. */
  readonly people: number | null;
  readonly cells: number;
  /** Metres; null where the areas are the cells. */
  readonly hexagonSide: number | null;
  readonly demandMethod: CityPack['cells']['method'];
  readonly streets: { readonly nodes: number; readonly edges: number; readonly kilometres: number } | null;
  readonly missing: readonly string[];
  readonly bytes: number;
}

export function cityReport(made: MadePack, { said, bytes }: { said: readonly string[]; bytes: number }): CityReport {
  const { sites, areas, cells, streets } = made.pack;
  const topAreas = areas.level.filter((level) => level === 0).length;
  return {
    sites: sites.count,
    byKind: sitesByKind(made.pack),
    areas: topAreas,
    sections: areas.count - topAreas,
    people: peopleOf(made.pack),
    cells: cells.count,
    hexagonSide: made.demand.side,
    demandMethod: cells.method,
    streets: streets && {
      nodes: streets.nodeCount,
      edges: streets.edgeCount,
      kilometres: Math.round(streets.edgeMillimetres.reduce((sum, length) => sum + length, 0) / 1e6),
    },
    missing: gapsOf(made, said),
    bytes,
  };
}

/** Main kinds only, so that the counts add up to the sites. */
export function sitesByKind({ sites }: CityPack): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { id } of KINDS) {
    const count = sites.kind.filter((kind) => KINDS[kind].id === id).length;
    if (count > 0) counts[id] = count;
  }
  return counts;
}

/** People of all areas that say how many they have; null where none does. */
export function peopleOf({ areas }: CityPack): number | null {
  const known = [...areas.population].filter((people, row) => areas.level[row] === 0 && !Number.isNaN(people));
  return known.length === 0 ? null : known.reduce((sum, people) => sum + people, 0);
}

const METHODS: Record<CityReport['demandMethod'], string> = {
  'cells-given': 'as the areas give them',
  sections: 'by census sections, an estimate',
  buildings: 'by homes, an estimate',
  even: 'evenly over the land, a rough estimate',
};

const count = (n: number) => n.toLocaleString('en');
const kilobytes = (bytes: number) => `${count(Math.ceil(bytes / 1000))} kB`;

/** The report for a person. */
export function reportText(title: string, report: CityReport): string {
  const { streets, people, hexagonSide } = report;
  const kinds = Object.entries(report.byKind).map(([kind, number]) => `${count(number)} ${kind}`);
  const size = hexagonSide === null ? '' : ` (hexagons, ${hexagonSide} m a side)`;
  const lines = [
    ['sites', `${count(report.sites)}${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''}`],
    ['areas', `${count(report.areas)}${report.sections > 0 ? ` and ${count(report.sections)} sections` : ''}`],
    ['people', people === null ? 'not known' : `${count(people)}, spread ${METHODS[report.demandMethod]}`],
    ['cells', `${count(report.cells)}${size}`],
    [
      'streets',
      streets === null
        ? 'none'
        : `${count(streets.kilometres)} km: ${count(streets.nodes)} nodes, ${count(streets.edges)} edges`,
    ],
    ['pack', kilobytes(report.bytes)],
    ...report.missing.map((sentence, i) => [i === 0 ? 'missing' : '', sentence]),
  ];
  return `${title}\n${lines.map(([label, value]) => `  ${label.padEnd(8)} ${value}\n`).join('')}`;
}
