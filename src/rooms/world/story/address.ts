/** Which page of the panel is read and what is chosen on it, in the words of the address, and back: a pure pair. */
import type { Words } from '../../../visit/address';

/** `cities` is the room's usual page. */
export const PAGES = ['cities', 'history', 'features', 'practices'] as const;
export type Page = (typeof PAGES)[number];

export interface StoryState {
  readonly page: Page;
  /** Id of the moment that was chosen. */
  readonly moment: string | null;
  /** Number of the feature that is unfolded: `5.1`. */
  readonly feature: string | null;
  /** Slug of the city whose maps the features lead to. */
  readonly pack: string | null;
  /** Id of the practice that was chosen. */
  readonly practice: string | null;
}

export function readStoryState(words: Words): StoryState {
  return {
    page: PAGES.find((page) => page === words.page) ?? 'cities',
    moment: words.moment || null,
    feature: words.feature || null,
    pack: words.pack || null,
    practice: words.practice || null,
  };
}

/** Words with their usual value are empty, which takes them out of the address. */
export function writeStoryState({ page, moment, feature, pack, practice }: StoryState): Words {
  return {
    page: page === 'cities' ? '' : page,
    moment: moment ?? '',
    feature: feature ?? '',
    pack: pack ?? '',
    practice: practice ?? '',
  };
}
