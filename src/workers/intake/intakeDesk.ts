/** Answers about the file that is open, as plain functions. */
import type { Brought } from '../../core/intake/brought';
import { LIMITS } from '../../core/intake/brought';
import { faultyAreas, type ReadAreas, readAreas, reportAreas, usableAreas } from '../../core/intake/checkAreas';
import { faultyRows, reportSites, usableSites } from '../../core/intake/checkSites';
import { type ColumnChoice, type Purpose, recogniseColumns } from '../../core/intake/columns';
import { ownAreas, ownSites } from '../../core/intake/ownData';
import { type ReadSites, readSites } from '../../core/intake/readSites';
import type { RowNames, Surroundings } from '../../core/intake/report';
import type { Kind } from '../../core/site/kinds';
import type { Finished, IntakeQuestion, IntakeQuestions, OpenedFile, Setup } from '../intakeQuestions';
import { refusal } from './intakeError';
import { readFile, tooLarge } from './readFile';

export type IntakeHandlers = {
  readonly [Q in IntakeQuestion]: (
    ask: IntakeQuestions[Q]['ask'],
  ) => IntakeQuestions[Q]['answer'] | Promise<IntakeQuestions[Q]['answer']>;
};

interface OpenFile {
  readonly brought: Brought;
  readonly surroundings: Surroundings;
  /** Rows as they were read last; mends change nothing in them. */
  read: { readonly key: string; readonly rows: ReadRows } | null;
}

type ReadRows =
  | { readonly purpose: 'sites'; readonly sites: ReadSites }
  | { readonly purpose: 'areas'; readonly areas: ReadAreas };

const SAMPLE_ROWS = 3;
/** Longer cells are cut for showing. */
const SAMPLE_LENGTH = 60;

export function createIntake(): IntakeHandlers {
  let open: OpenFile | null = null;

  const opened = () => {
    if (open === null) throw new Error('no file is open');
    return open;
  };

  return {
    async read({ file, surroundings }) {
      open = null;
      // Before a byte of it is read.
      if (file.size > LIMITS.bytes) throw tooLarge(file.name, file.size);
      const brought = await readFile({ file: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      open = { brought, surroundings, read: null };
      return describe(open);
    },
    recognise: ({ purpose }) => recognised(opened(), purpose),
    check: (setup) => reportOf(rowsOf(opened(), setup), setup),
    rows({ setup, fault, from, count }) {
      const rows = rowsOf(opened(), setup);
      return rows.purpose === 'sites'
        ? faultyRows(rows.sites, fault, from, count)
        : faultyAreas(rows.areas, fault, from, count);
    },
    finish: ({ setup, rowNames }) => finished(rowsOf(opened(), setup), setup, rowNames),
  };
}

function describe(open: OpenFile): OpenedFile {
  const { file, format, columns, rows, shapes, problems } = open.brought;
  const areas = shapes?.filter((shape) => shape?.what === 'area').length ?? 0;
  // Many outlines may be grounds of schools, so the person who knows the file can say otherwise.
  const purpose: Purpose = areas * 2 > rows.length ? 'areas' : 'sites';
  const setup: Setup = { purpose, columns: recognised(open, purpose), mends: [], joining: 'beside' };
  return {
    file,
    format,
    columns,
    sample: rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.map((cell) => cell.slice(0, SAMPLE_LENGTH))),
    rows: rows.length,
    hasShapes: shapes !== null,
    setup,
    problems,
    report: reportOf(rowsOf(open, setup), setup),
  };
}

function recognised({ brought, surroundings: { city } }: OpenFile, purpose: Purpose): ColumnChoice {
  const [west, south, east, north] = city.bounds;
  return recogniseColumns(brought, purpose, { lat: (south + north) / 2, lon: (west + east) / 2 });
}

function rowsOf(open: OpenFile, { purpose, columns }: Setup): ReadRows {
  const key = `${purpose} ${JSON.stringify(columns)}`;
  if (open.read?.key === key) return open.read.rows;
  const { brought, surroundings } = open;
  if (purpose === 'areas' && brought.rows.length > LIMITS.areas) {
    throw refusal(
      brought.file,
      `has ${brought.rows.length} rows, more than the ${LIMITS.areas} areas that the page reads`,
      'Bring only what lies in the city.',
    );
  }
  const rows: ReadRows =
    purpose === 'sites'
      ? { purpose, sites: readSites(brought, columns, surroundings) }
      : { purpose, areas: readAreas(brought, columns, surroundings) };
  open.read = { key, rows };
  return rows;
}

const reportOf = (rows: ReadRows, { mends }: Setup) =>
  rows.purpose === 'sites' ? reportSites(rows.sites, mends) : reportAreas(rows.areas, mends);

function finished(rows: ReadRows, { mends, joining }: Setup, rowNames: RowNames): Finished {
  if (rows.purpose === 'areas') {
    const areas = usableAreas(rows.areas, mends, rowNames.areas);
    const hasPeople = areas.some(({ population }) => population !== null);
    return { bytes: bytesOf(ownAreas(areas)), count: areas.length, byKind: {}, hasPeople };
  }
  const sites = usableSites(rows.sites, mends, rowNames.sites);
  const byKind: Partial<Record<Kind, number>> = {};
  for (const { kind } of sites) byKind[kind] = (byKind[kind] ?? 0) + 1;
  return { bytes: bytesOf(ownSites(sites, joining)), count: sites.length, byKind, hasPeople: false };
}

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
