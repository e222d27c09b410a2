/** Opens files of classes and reads their tables, as plain functions; the tables of all open files are kept. */
import { gpx } from '@tmcw/togeojson';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { FeatureCollection, Geometry } from 'geojson';
import { type Host, type Opened, openClassFile } from '../../core/experiment/read/openClassFile';
import { readSeries } from '../../core/experiment/read/readSeries';
import type { Table } from '../../core/table/readTable';
import type { ClassFileQuestion, ClassFileQuestions, OpenPart } from '../classFileQuestions';

const MOST_BYTES = 200e6;
/** Of GPX: every word of it becomes an object while it is read. */
const MOST_GPX_LETTERS = 40e6;
const SAMPLE_ROWS = 5;

export type ClassFileDesk = {
  [Q in ClassFileQuestion]: (ask: ClassFileQuestions[Q]['ask']) => Promise<ClassFileQuestions[Q]['answer']>;
};

const host: Host = {
  decode: (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes),
  readGpx: (text) => {
    if (text.length > MOST_GPX_LETTERS) throw new RangeError('more than the 40 MB that are read of GPX');
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
    return gpx(document as unknown as Document) as FeatureCollection<Geometry | null>;
  },
};

export function createClassFileDesk(): ClassFileDesk {
  const tables = new Map<string, { readonly table: Table; readonly where: string }>();

  function partOf(opened: Opened, id: string): OpenPart {
    if (opened.is !== 'table') return opened;
    const { table, where, matched, place } = opened;
    tables.set(id, { table, where });
    const { columns, delimiter, rows } = table;
    const sample = rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells);
    return { is: 'table', id, where, columns, delimiter, sample, rows: rows.length, matched, place };
  }

  return {
    async open({ file, timeZone, key }) {
      const refused = (what: string, fix: string) => ({
        opened: [],
        problems: [{ where: file.name, what, fix, level: 'error' as const }],
      });
      if (file.size > MOST_BYTES) return refused('is larger than 200 MB', 'Bring it in parts.');
      const content = await file.arrayBuffer().catch(() => null);
      if (content === null) {
        return refused('could not be read', 'Was it moved, or is it on a stick that was pulled out? Choose it again.');
      }
      const bytes = new Uint8Array(content);
      const { opened, problems } = openClassFile({ name: file.name, bytes }, { timeZone, host });
      return { opened: opened.map((part, i) => partOf(part, `${key}.${i + 1}`)), problems };
    },

    async read({ table: id, matching }) {
      const open = tables.get(id);
      if (!open) throw new Error(`table ${id} was not opened by this worker, which has ${tables.size}`);
      return readSeries(open.table, matching, open.where);
    },
  };
}
