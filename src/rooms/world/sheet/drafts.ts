/** Sheets that are being completed: kept in this browser at every letter, and sent nowhere. */
import type { MessageDescriptor } from '@lingui/core';
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import {
  type CitySheet,
  citySheetText,
  emptySheet,
  isEmptySheet,
  validateCitySheet,
} from '../../../core/story/citySheet';
import { followKept, forgetText, keepText, keptText } from '../../../visit/keep';

export interface Draft {
  readonly sheet: CitySheet;
  /** Whether the browser has kept what was typed; `failed` says why not. */
  readonly keeping: { readonly status: 'kept' } | { readonly status: 'failed'; readonly reason: MessageDescriptor };
  /** What stood here before a file was read or the sheet was begun anew. */
  readonly replaced: CitySheet | null;
}

/** By the id of the city. */
const useDrafts = create<Readonly<Record<string, Draft | null>>>(() => ({}));

const keyOf = (city: string) => `sheet.${city}`;
const KEPT = { status: 'kept' } as const;

/** Anything else than a sheet of this city, such as one of a later atlas, counts as none, and is not touched. */
function readDraft(city: string, text: string | null): Draft | null {
  if (text === null) return null;
  try {
    const shaped = validateCitySheet(JSON.parse(text), city);
    if (!('value' in shaped) || shaped.value.city !== city) return null;
    return { sheet: shaped.value, keeping: KEPT, replaced: null };
  } catch {
    return null;
  }
}

/** The draft of a city; null where none was begun. Follows other windows of this browser. */
export function useDraft(city: string): Draft | null {
  const draft = useDrafts((drafts) => drafts[city]);
  useEffect(
    () =>
      followKept((key, text) => {
        if (key === keyOf(city)) useDrafts.setState({ [city]: readDraft(city, text) });
      }),
    [city],
  );
  // Nothing in the store yet: what the browser has kept since the last visit.
  return useMemo(() => (draft === undefined ? readDraft(city, keptText(keyOf(city))) : draft), [draft, city]);
}

/** The day where the visitor is; toISOString would give that of Greenwich. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function keep(sheet: CitySheet, replaced: CitySheet | null) {
  const reason = keepText(keyOf(sheet.city), citySheetText(sheet), (kept) => readDraft(sheet.city, kept) !== null);
  const keeping = reason === null ? KEPT : ({ status: 'failed', reason } as const);
  useDrafts.setState({ [sheet.city]: { sheet, keeping, replaced } });
}

/** Changes the sheet as typed, and dates it. */
export function changeSheet(sheet: CitySheet, changes: Partial<CitySheet>) {
  keep({ ...sheet, ...changes, asOf: today() }, null);
}

/** Puts a whole sheet in the place of what stands there, which can be brought back until the next change. */
export function replaceSheet(before: CitySheet, next: CitySheet) {
  keep(next, isEmptySheet(before) ? null : before);
}

export const bringBack = (before: CitySheet) => keep(before, null);

/** Begins anew; the browser forgets what it kept. */
export function clearSheet(before: CitySheet) {
  forgetText(keyOf(before.city));
  useDrafts.setState({ [before.city]: { sheet: emptySheet(before.city), keeping: KEPT, replaced: before } });
}
