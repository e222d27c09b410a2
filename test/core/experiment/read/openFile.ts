/** Files as a class might bring them, opened with Node as the host. */
import { gpx } from '@tmcw/togeojson';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { FeatureCollection, Geometry } from 'geojson';
import { type Matching, openQuestions } from '../../../../src/core/experiment/read/matchColumns';
import { type OpenedFile, openClassFile } from '../../../../src/core/experiment/read/openClassFile';
import { readSeries } from '../../../../src/core/experiment/read/readSeries';

export const host = {
  decode: (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(bytes),
  readGpx: (text: string) =>
    gpx(
      new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml') as unknown as Document,
    ) as FeatureCollection<Geometry | null>,
};

export const openFile = (content: string | Uint8Array, name = 'log.csv'): OpenedFile =>
  openClassFile(
    { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content },
    { timeZone: 'Europe/Madrid', host },
  );

/** The only table of a file, with its open questions and what it gives once `answers` are known. */
export function readFile(content: string | Uint8Array, answers: Partial<Matching> = {}, name?: string) {
  const { opened, problems } = openFile(content, name);
  const [only] = opened;
  if (only?.is !== 'table') throw new Error(`no table, but ${only?.is}; ${JSON.stringify(problems)}`);
  const matching = { ...only.matched.matching, ...answers };
  const read = readSeries(only.table, matching, only.where);
  return {
    meanings: only.matched.matching.columns.map(({ meaning }) => meaning),
    matching: only.matched.matching,
    notices: only.matched.notices,
    questions: openQuestions(matching, only.matched.dateOrders),
    series: read.series,
    problems: [...problems, ...read.problems],
    rows: read.series.map(({ readings }) =>
      Array.from(readings.times, (time, i) => [new Date(time).toISOString(), readings.raw[i]] as const),
    ),
  };
}
