/** Whom the question is about: everybody, or one group of people, and the words for them. */
import { msg } from '@lingui/core/macro';
import type { CellColumns, GroupColumn } from '../../../core/city/cityPack';
import type { I18n } from '../../../languages/speaker';
import type { Many } from '../sentences';
import { manyOfGroup } from './groupWords';

export interface Whom {
  /** Null: everybody. */
  readonly group: GroupColumn | null;
  /** Estimated people of the group in each cell; NaN: not known. */
  readonly people: Float64Array;
  /** `women`, `people aged 65 and over`: within a sentence. Null: everybody, whose sentences have their own words for people. */
  readonly many: Many;
}

/**
 * Everybody, too, where a link names a group that this city does not have.
 * @param everybody the group that has to stand for everybody, where the cells do not know all people
 */
export function whomOf(i18n: I18n, cells: CellColumns, id: string | null, everybody?: string): Whom {
  const find = (wanted: string | null | undefined) =>
    cells.groups.find((known) => known.id === wanted && known.unit === 'people') ?? null;
  const group = find(id) ?? find(everybody);
  return group
    ? { group, people: group.values, many: manyOfGroup(i18n, group.label) }
    : { group: null, people: cells.people, many: null };
}

/** How sure the figures of a group are; null for everybody, of whom the room speaks elsewhere. */
export function groupSentence(i18n: I18n, { group }: Whom): string | null {
  if (!group) return null;
  const { year } = group;
  return year === null
    ? i18n._(msg`Where within an area they live is an estimate: each area’s figure is spread over its cells.`)
    : i18n._(
        // A year is no number to be grouped.
        msg`Where within an area they live is an estimate: each area’s figure of ${{ year: String(year) }} is spread over its cells.`,
      );
}
