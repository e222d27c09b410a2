/** What is known of a city's own sheet: what is published, what is begun in this browser, and the list it speaks of. */
import { useMemo } from 'react';
import { type CitySheet, emptySheet } from '../../../core/story/citySheet';
import { byNumber } from '../../../core/story/progress';
import type { FeatureArea, KeyFeatures } from '../../../core/story/story';
import { changeWords, useRoomState } from '../../../visit/visit';
import { useStory } from '../story/useStory';
import { readSheetDialog, type SheetDialog, writeSheetDialog } from './address';
import { type Draft, useDraft } from './drafts';

export interface OwnSheet {
  /** Null: the city has sent none in. */
  readonly published: CitySheet | null;
  readonly draft: Draft | null;
  /** What the form shows: the draft, else what is published, else nothing yet. */
  readonly sheet: CitySheet;
  readonly keyFeatures: KeyFeatures | null;
}

/** Null while the story is on its way. */
export function useOwnSheet(city: string): OwnSheet | null {
  const story = useStory();
  const draft = useDraft(city);
  return useMemo(() => {
    if (story.status !== 'ready') return null;
    const { sheets = [], keyFeatures } = story.value;
    const published = sheets.find((sheet) => sheet.city === city) ?? null;
    return { published, draft, sheet: draft?.sheet ?? published ?? emptySheet(city), keyFeatures };
  }, [story, draft, city]);
}

export const useSheetDialog = () => useRoomState(readSheetDialog);
export const openSheetDialog = (dialog: SheetDialog) => changeWords(writeSheetDialog(dialog), 'step');
export const closeSheetDialog = () => changeWords(writeSheetDialog(null), 'step');

export interface NamedNumber {
  /** `5.1` or `5.1.2`. */
  readonly of: string;
  readonly name: string;
  /** What it means, or how it could be measured. */
  readonly meaning: string;
  readonly area: Pick<FeatureArea, 'id' | 'name' | 'goals'>;
}

/** Everything that can have a value, in the order of the numbers: each feature, then its measurements. */
export const namedNumbers = (keyFeatures: KeyFeatures | null): NamedNumber[] =>
  allNumbers(keyFeatures?.parts ?? []).sort((a, b) => byNumber(a.of, b.of));

const allNumbers = (parts: KeyFeatures['parts']): NamedNumber[] =>
  parts.flatMap(({ areas }) =>
    areas.flatMap((area) =>
      area.features.flatMap(({ id, name, meaning, measurements }) => [
        { of: id, name, meaning, area },
        ...measurements.map((one) => ({ of: one.id, name: one.name, meaning: one.meaning, area })),
      ]),
    ),
  );
