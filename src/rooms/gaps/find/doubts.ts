/**
 * Where the data are too thin to be sure of a walk, reason by reason: whom it concerns, what is said of it, and how the
 * map marks it. The worker tells what needs streets; what the places' own entries lack is seen here.
 */
import type { SiteColumns } from '../../../core/city/cityPack';
import type { Doubts, Overlay } from '../../../workers/questions';
import type { Doubt } from '../address';

/** A place's entry this old may be out of date: in five years libraries open, move and close. */
export const STALE_YEARS = 5;

export interface DoubtfulWalks {
  readonly overlay: Overlay;
  readonly doubts: Doubts | null;
  readonly sites: SiteColumns;
  /** Longest walk that counts as within. */
  readonly standard: number;
  /** Date of a source, as its entry says it; null: not known. */
  readonly dateOfSource: (source: string) => string | null;
  /** The day on which the page is read: `2026-11-21`. */
  readonly today: string;
}

/** By cell, 1 where the reason holds; null: nothing in the data can tell. */
export type DoubtFlags = Readonly<Record<Doubt, Uint8Array | null>>;

export function doubtFlags({ overlay, doubts, sites, standard, dateOfSource, today }: DoubtfulWalks): DoubtFlags {
  // A row that is not there (any more) belongs to an answer that is about to be replaced.
  const nearestWithin = (is: (site: number) => boolean) =>
    Uint8Array.from(overlay.nearest, (site, cell) =>
      site >= 0 && site < sites.count && overlay.metres[cell] <= standard && is(site) ? 1 : 0,
    );
  const detail = (site: number) => sites.details[site];
  const oldest = String(Number(today.slice(0, 4)) - STALE_YEARS) + today.slice(4);
  const saidOn = (site: number) => {
    const { asOf, source } = detail(site);
    return (asOf as string | undefined) ?? dateOfSource(source as string);
  };
  return {
    border: doubts?.border ?? null,
    island: doubts?.island ?? null,
    unstated: doubts?.unstated ?? null,
    hours: nearestWithin((site) => detail(site).openingHours === undefined),
    stale: nearestWithin((site) => isBefore(saidOn(site), oldest)),
  };
}

/** Whether even the last day that a date may mean (`2019`, `2019-03`) lies before `day`. A date not known is no old one. */
export const isBefore = (date: string | null, day: string) => date !== null && date < day.slice(0, date.length);

/** Estimated people of the cells that are marked. */
export const peopleMarked = (flags: Uint8Array, people: Float64Array): number =>
  flags.reduce((sum, is, cell) => (is && people[cell] > 0 ? sum + people[cell] : sum), 0);

/** Of those asked about, whom any reason that is marked concerns, or whose walk is not known: each counted once. */
export function peopleInDoubt(
  doubts: readonly { readonly flags: Uint8Array; readonly isOn: boolean }[],
  overlay: Overlay | undefined,
  people: Float64Array,
): number {
  const marked = doubts.filter(({ isOn }) => isOn);
  return people.reduce(
    (sum, n, cell) =>
      n > 0 && (Number.isNaN(overlay?.metres[cell]) || marked.some(({ flags }) => flags[cell] === 1)) ? sum + n : sum,
    0,
  );
}
