/** Whom the question is about: everybody, or one group of people, and the words for them. */
import type { CellColumns, GroupColumn } from '../../../core/city/cityPack';

export interface Whom {
  /** Null: everybody. */
  readonly group: GroupColumn | null;
  /** Estimated people of the group in each cell; NaN: not known. */
  readonly people: Float64Array;
  /** `people`, `women`, `people aged 65 and over`: within a sentence. */
  readonly many: string;
}

/** Labels that say what people are rather than who they are. */
const SAYS_WHAT = /^(aged|born|with|without|under|over|living|on|in|from|of)\b/i;

/** The words of a group within a sentence: `people aged 65 and over`, `foreign nationals`. */
export function manyOfGroup(label: string): string {
  const inSentence = label[0].toLowerCase() + label.slice(1);
  return SAYS_WHAT.test(label) ? `people ${inSentence}` : inSentence;
}

/**
 * Everybody, too, where a link names a group that this city does not have.
 * @param everybody the group that has to stand for everybody, where the cells do not know all people
 */
export function whomOf(cells: CellColumns, id: string | null, everybody?: string): Whom {
  const find = (wanted: string | null | undefined) =>
    cells.groups.find((known) => known.id === wanted && known.unit === 'people') ?? null;
  const group = find(id) ?? find(everybody);
  return group
    ? { group, people: group.values, many: manyOfGroup(group.label) }
    : { group: null, people: cells.people, many: 'people' };
}

/** How sure the figures of a group are; null for everybody, of whom the room speaks elsewhere. */
export const groupSentence = ({ group }: Whom) =>
  group &&
  `Where within an area they live is an estimate: ${group.year ? `each area’s figure of ${group.year}` : 'each area’s figure'} is spread over its cells.`;
