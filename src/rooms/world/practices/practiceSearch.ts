/** Good practices narrowed by a few letters and by kind. */
import type { MessageDescriptor } from '@lingui/core';
import { PRACTICE_KINDS, type Practice, type PracticeKind } from '../../../core/story/story';
import type { I18n } from '../../../languages/speaker';
import { PRACTICE_KIND_NAMES } from '../names';
import { foldName } from '../search';
import type { StoryPlace } from '../story/useStory';

/** Every word typed must stand somewhere in the card: in its title, sentence, kind, city or country. */
export function practicesFound(
  i18n: I18n,
  practices: readonly Practice[],
  { text, kind, places }: { text: string; kind: string; places: ReadonlyMap<string, StoryPlace> },
): Practice[] {
  const typed = foldName(text).split(/\s+/).filter(Boolean);
  return practices.filter((practice) => {
    if (kind !== '' && practice.kind !== kind) return false;
    const place = places.get(practice.place);
    const words = foldName(
      [
        practice.title,
        practice.text,
        i18n._(PRACTICE_KIND_NAMES[practice.kind]),
        place?.name,
        place?.otherName,
        place?.country,
      ].join(' '),
    );
    return typed.every((word) => words.includes(word));
  });
}

/** Kinds that occur, in the order of `PRACTICE_KINDS`. */
export function practiceKinds(practices: readonly Practice[]): { kind: PracticeKind; label: MessageDescriptor }[] {
  const occurring = new Set(practices.map(({ kind }) => kind));
  return (Object.keys(PRACTICE_KINDS) as PracticeKind[])
    .filter((kind) => occurring.has(kind))
    .map((kind) => ({ kind, label: PRACTICE_KIND_NAMES[kind] }));
}
