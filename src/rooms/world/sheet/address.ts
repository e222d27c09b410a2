/** Which dialog of a city's sheet is open, in the words of the address, and back: a pure pair. */
import type { Words } from '../../../visit/address';

export const SHEET_DIALOGS = ['complete', 'report'] as const;
/** `complete` is the form, `report` the progress report. */
export type SheetDialog = (typeof SHEET_DIALOGS)[number];

export const readSheetDialog = ({ sheet }: Words): SheetDialog | null =>
  SHEET_DIALOGS.find((dialog) => dialog === sheet) ?? null;

export const writeSheetDialog = (dialog: SheetDialog | null): Words => ({ sheet: dialog ?? '' });
