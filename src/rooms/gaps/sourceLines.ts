import type { Source } from '../../core/city/catalog';

/** Whose data a file or picture rests on, a line each: whom to credit, what and of when, and under which licence. */
export const sourceLines = (sources: readonly Source[]): string[] =>
  sources.map(({ attribution, title, date, licence }) =>
    ['Source:', `${attribution},`, `${title}${date ? ` (${date})` : ''}.`, licence].join(' '),
  );
