/** Single rows of a brought file in words. */
import { msg } from '@lingui/core/macro';
import type { RowFound, RowNames } from '../../../core/intake/report';
import { KINDS } from '../../../core/site/kinds';
import type { LonLat } from '../../../core/units';
import { KIND_NAMES } from '../../../languages/kinds';
import type { I18n } from '../../../languages/speaker';

const pair = (at: LonLat) => `[${at.join(', ')}]`;

/** What stands in a row: `41,38; 2,17`. */
export function rowFoundText(i18n: I18n, found: RowFound): string {
  switch (found.what) {
    case 'cells':
      return found.cells.map((cell) => cell || i18n._(msg`empty`)).join('; ');
    case 'position':
      return pair(found.at);
    case 'corner':
      return `${pair(found.at)} …`;
    case 'point':
      return i18n._(msg`a point`);
    case 'area':
      return i18n._(msg`an outline`);
    // A type of GeoJSON, by its own name.
    case 'other':
      return found.type;
    case 'nothing':
      return i18n._(msg`no shape`);
  }
}

/** How rows without a name are called from now on. */
export function rowNames(i18n: I18n): RowNames {
  const row = '{row}';
  const siteName = (kind: string) => i18n._(msg`${kind}, row ${row}`);
  return {
    sites: Object.fromEntries(KINDS.map(({ id }) => [id, siteName(i18n._(KIND_NAMES[id]))])) as RowNames['sites'],
    areas: i18n._(msg`Area, row ${row}`),
  };
}
