/** Problems of rows: the first hundred with their place, and how many more there are. */
import type { Problem } from '../../problem';

const MOST_LISTED = 100;

export function rowProblems(where: string) {
  const listed: Problem[] = [];
  let more = 0;
  return {
    add(row: number, what: string, fix: string) {
      if (listed.length < MOST_LISTED) listed.push({ where: `${where}, row ${row}`, what, fix, level: 'warning' });
      else more++;
    },
    all(): readonly Problem[] {
      if (more === 0) return listed;
      const what = more === 1 ? '1 more row has a problem' : `${more} more rows have problems`;
      return [...listed, { where, what, fix: 'Mend the rows above first, and look again.', level: 'warning' }];
    },
  };
}
