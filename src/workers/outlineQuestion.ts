/** People within a drawn outline beside those of the whole city: what is asked, and what comes back. */
import type { LonLat } from '../core/units';
import type { AreaFigures, Standard } from './questions';

export interface OutlineAsk extends Omit<Standard, 'group'> {
  /** Not closed; null: only the city's figures are asked for. */
  readonly ring: readonly LonLat[] | null;
}

export interface PeopleWithin {
  /** Id of a group of the cells; null: everybody. */
  readonly group: string | null;
  readonly city: AreaFigures;
  /** Of cells whose middle lies within the outline; null where there is none. */
  readonly within: AreaFigures | null;
}

export interface OutlineFigures {
  /** Cells whose middle lies within the outline. */
  readonly cells: number;
  /** Everybody first, then each group that the city knows. */
  readonly people: readonly PeopleWithin[];
}
