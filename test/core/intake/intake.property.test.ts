import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type Brought, LIMITS } from '../../../src/core/intake/brought';
import { readAreas, reportAreas, usableAreas } from '../../../src/core/intake/checkAreas';
import { faultyRows, reportSites, usableSites } from '../../../src/core/intake/checkSites';
import { recogniseColumns } from '../../../src/core/intake/columns';
import { broughtFeatures } from '../../../src/core/intake/fromFeatures';
import { FAULTS, type Mend, type Mends, withMend, withoutMend } from '../../../src/core/intake/mends';
import { readDegrees, readPlace } from '../../../src/core/intake/readPosition';
import { readSites } from '../../../src/core/intake/readSites';
import { beginHistory, record, undo } from '../../../src/core/scenario/history';
import { KINDS } from '../../../src/core/site/kinds';
import { validateSite } from '../../../src/core/site/validateSite';
import { broughtTable, JOURNEY, nearBarcelona, ROW_NAMES, surroundings } from './bringing';

const around = surroundings();
const readAll = (brought: Brought) => readSites(brought, recogniseColumns(brought, 'sites', nearBarcelona), around);

const kind = fc.constantFrom(...KINDS.map(({ id }) => id));
const word = fc.constantFrom('biblioteca', 'ludoteca', 'hort urbà', 'ateneu', 'museu', '', 'nowhere');
const mend: fc.Arbitrary<Mend> = fc.oneof(
  fc.constantFrom<Mend>({ do: 'read-commas' }, { do: 'swap' }, { do: 'name-by-row' }, { do: 'take-number' }),
  fc
    .constantFrom('no-position', 'null-island', 'outside', 'duplicate', 'in-city', 'no-name', 'no-shape')
    .map((fault) => ({ do: 'leave-out', fault }) as Mend),
  fc.record({ do: fc.constant('kind' as const), word, kind: fc.option(kind) }),
  fc.record({ do: fc.constant('all-kinds' as const), kind }),
);

/** Cells as files have them, and cells as nobody should. */
const cell = fc.oneof(
  fc.double({ min: -200, max: 200 }).map(String),
  fc.double({ min: 41.3, max: 41.5, noNaN: true }).map((n) => n.toFixed(4).replace('.', ',')),
  fc.double({ min: 2, max: 2.3, noNaN: true }).map((n) => n.toFixed(4)),
  fc.constantFrom('0', '', 'biblioteca', 'museo', "41°23'N", '41.4, 2.1', '12 seats', 'null', '-'),
  fc.string(),
);
const csv = fc
  .tuple(
    fc.constantFrom('name;kind;lat;lon;capacity', 'x;y;nom;tipus;z', 'geo_point;a;b;c;d', '1;2;3;4;5'),
    fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 30 }),
  )
  .map(([head, rows]) =>
    [head, ...rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(';'))].join('\n'),
  );

test.prop([csv, fc.array(mend, { maxLength: 8 })])(
  'any cells give a report, and sites that pass the check of every other site',
  (text, some) => {
    const read = readAll(broughtTable(text));
    const mends = some.reduce<Mends>(withMend, []);
    const report = reportSites(read, mends);
    const sites = usableSites(read, mends, ROW_NAMES.sites);
    expect(sites).toHaveLength(report.usable);
    expect(report.usable).toBeLessThanOrEqual(report.rows);
    for (const { at, ...site } of sites) {
      expect(validateSite(site, 'a site').problems).toEqual([]);
      expect(Math.abs(at[0])).toBeLessThanOrEqual(180);
      expect(Math.abs(at[1])).toBeLessThanOrEqual(90);
    }
    expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length);
    for (const { fault, rows } of report.findings) expect(faultyRows(read, fault, 0, 1e6)).toHaveLength(rows);
  },
);

test.prop([fc.array(mend, { maxLength: 12 })])('mends undone give the file as it was, step by step', (some) => {
  const read = readAll(broughtTable(JOURNEY));
  let history = beginHistory<Mends>([]);
  const seen = [JSON.stringify([reportSites(read, []), usableSites(read, [], ROW_NAMES.sites)])];
  for (const one of some) {
    history = record(history, withMend(history.present, one));
    seen.push(
      JSON.stringify([reportSites(read, history.present), usableSites(read, history.present, ROW_NAMES.sites)]),
    );
  }
  for (let step = some.length; step > 0; step--) {
    history = undo(history);
    expect(
      JSON.stringify([reportSites(read, history.present), usableSites(read, history.present, ROW_NAMES.sites)]),
    ).toBe(seen[step - 1]);
  }
  expect(history.present).toEqual([]);
});

test.prop([fc.uniqueArray(mend, { maxLength: 6, selector: (one) => JSON.stringify({ ...one, kind: null }) }), mend])(
  'a mend taken back by itself leaves the others as they were',
  (some, one) => {
    const without = withoutMend(some, one);
    expect(withoutMend(withMend(without, one), one)).toEqual(without);
  },
);

test.prop([csv, mend])('what is found does not depend on the mends', (text, one) => {
  const read = readAll(broughtTable(text));
  const found = (mends: Mends) => reportSites(read, mends).findings.map(({ fault, rows }) => [fault, rows]);
  expect(found([one])).toEqual(found([]));
  expect(found([]).map(([fault]) => FAULTS.indexOf(fault as never))).toEqual(
    found([])
      .map(([fault]) => FAULTS.indexOf(fault as never))
      .sort((a, b) => a - b),
  );
});

test.prop([
  fc.array(
    fc.oneof(
      fc.json().map((text) => JSON.parse(text) as unknown),
      fc.anything(),
    ),
    { maxLength: 10 },
  ),
])('features of any make become rows, and none throws', (features) => {
  const brought = broughtFeatures({ file: 'a.geojson', format: 'geojson', features });
  const columns = recogniseColumns(brought, 'areas', nearBarcelona);
  expect(brought.rows).toHaveLength(features.length);
  for (const { cells } of brought.rows) expect(cells).toHaveLength(brought.columns.length);
  const areas = readAreas(brought, columns, around);
  expect(usableAreas(areas, [], ROW_NAMES.areas)).toHaveLength(reportAreas(areas, []).usable);
  expect(usableSites(readAll(brought), [], ROW_NAMES.sites)).toHaveLength(0);
});

test.prop([
  fc.string(),
  fc.string({ unit: fc.constantFrom('4', '1', '.', ',', ' ', '°', "'", 'N', 'W', '-', '(', ';') }),
])('any text is a position or none', (text, numeric) => {
  for (const one of [text, numeric]) {
    const degrees = readDegrees(one);
    expect(degrees === null || Number.isFinite(degrees.degrees)).toBe(true);
    const place = readPlace(one);
    expect(place === null || place.at.every(Number.isFinite)).toBe(true);
  }
});

test.each([' ', '°', "'", '1', '-', ',', '.'])(
  'a cell of a million "%s" is looked at as quickly as a short one',
  (letter) => {
    const started = performance.now();
    readDegrees(letter.repeat(1_000_000));
    readPlace(letter.repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(1000);
  },
);

test('features beyond the limit are an error, not cut off in silence', () => {
  function* many() {
    for (let i = 0; i <= LIMITS.rows; i++) yield { geometry: null, properties: {} };
  }
  const { rows, problems } = broughtFeatures({ file: 'a.fgb', format: 'flatgeobuf', features: many() });
  expect(rows).toHaveLength(LIMITS.rows);
  expect(problems).toEqual([expect.objectContaining({ level: 'error' })]);
});
