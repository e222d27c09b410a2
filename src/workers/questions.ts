/**
 * Everything the page may ask its worker, in one type map. Every question carries the address of the pack it is about,
 * so a worker that had to be restarted opens the city again by itself.
 */

import type { Feature, MultiPolygon } from 'geojson';
import type { CityPack } from '../core/city/cityPack';
import type { Bbox } from '../core/geo/bbox';
import type { Changes } from '../core/scenario/change';
import type { Edit, StreetEdit } from '../core/scenario/edit';
import type { Kind } from '../core/site/kinds';
import { type KilometresPerHour, type LonLat, type Metres, type Minutes, metres } from '../core/units';

import type { Doubts } from './doubtsQuestion';
import type { GroupTable } from './groupTableQuestion';
import type { OutlineAsk, OutlineFigures } from './outlineQuestion';
import type { StreetEditPlace } from './streetEditsQuestion';
import type { Choice, SuggestAsk, Suggestion } from './suggestQuestion';

import type { Supply, SupplyMeasure } from './supplyQuestion';
import type { WeighAsk, Weighing, WeighWithinAsk } from './weighQuestion';

export type { Doubts } from './doubtsQuestion';
export type { GroupTable } from './groupTableQuestion';
export type { OutlineFigures, PeopleWithin } from './outlineQuestion';
export type { StreetEditPlace } from './streetEditsQuestion';
export type { Candidates, Choice, Standing, SuggestAsk, Suggestion, SuggestModel } from './suggestQuestion';
export type { Supply } from './supplyQuestion';
export type { IncomeFigures, Weighing } from './weighQuestion';

/**
 * A cell or site farther than this from every street of the main part is not said to walk anywhere: a longer leg would be
 * a guess across gardens, fields and water. r5 tries the same distance first.
 */
export const SNAP_LIMIT = metres(300);

/** Where a pack is fetched from, and how long it is, for the progress bar. */
export interface PackAddress {
  readonly url: string;
  readonly bytes: number;
}

/** How a walk is measured: along the streets, or along the straight line made longer by a factor for detours. */
export type Travel = { readonly by: 'streets' } | { readonly by: 'straight'; readonly detour: number };

/** The sites a question is about: those of any of these kinds. */
export interface Places {
  readonly pack: PackAddress;
  readonly kinds: readonly Kind[];
  readonly travel: Travel;
  /** People need one of each kind, and walk to the farthest of the nearest. Absent: any will do. */
  readonly join?: 'each';
  /** What-ifs: rows of sites in the answer are then those of `effectiveSites`. Absent: the city as it is. */
  readonly edits?: readonly Edit[];
  readonly level?: Level;
}

/** What stands for people: census sections in the place of cells (`sectionDemand`). Absent: the cells of the pack. */
export type Level = 'sections';

/** The longest walk that counts as served, and for whom. */
export interface Standard {
  readonly standard: Metres;
  /** Id of a group of the cells; absent: everybody. */
  readonly group?: string;
}

/** A city without its streets, which only the worker needs. */
export type CityFacts = Omit<CityPack, 'streets'> & { readonly hasStreets: boolean };

/** One row a cell of the pack, or of its sections where those were asked for. */
export interface Overlay {
  /** Walk to the nearest chosen site. NaN: not known (no street in reach of the cell); Infinity: no site can be walked to. */
  readonly metres: Float64Array;
  /** Row of that site in the pack, or -1. */
  readonly nearest: Int32Array;
  /** Rows of chosen sites that no street comes near, so nobody is said to walk to them. */
  readonly strandedSites: Uint32Array;
}

/** What the overlay says about the people of one area, or of the city. Estimates, because cells are. */
export interface AreaFigures {
  /** People of the area; NaN: not known. */
  readonly people: number;
  /** Of them, beyond the standard. */
  readonly beyond: number;
  /** Of them, in cells whose walk is not known; neither within nor beyond the standard. */
  readonly unknown: number;
  /** Mean walk weighted by people, over cells whose walk is known; NaN: none is. */
  readonly meanMetres: number;
  /** Within this walk nine of ten people whose walk is known have one; Infinity: for some of the nine there is no way. NaN: none is known. */
  readonly p90Metres: number;
}

export interface AreaTable {
  readonly city: AreaFigures;
  /** One row for each area of level 0, with its row in the pack. */
  readonly areas: readonly (AreaFigures & { readonly area: number })[];
  /** Areas of level 0 whose population is not known; their people are in no figure. */
  readonly areasWithoutPeople: number;
}

export interface CellExplanation {
  readonly cell: number;
  /** Row of the nearest chosen site; null: none can be reached, or the walk is not known. */
  readonly site: number | null;
  /** NaN: not known; Infinity: no site can be reached. */
  readonly metres: Metres;
  /** The walk, from the cell's point to the site: along the streets, or the straight line itself. */
  readonly path: readonly LonLat[];
}

export interface ReachBand {
  readonly within: Minutes;
  readonly metres: Metres;
  /** People whose own walk to the site is within the band, counted cell by cell, never by the drawn outline. */
  readonly people: number;
  /** Everywhere within the band on the map; null where the drawing grid finds nothing. */
  readonly outline: Feature<MultiPolygon> | null;
}

export interface SiteReach {
  readonly site: number;
  /** False: no street comes near the site, so there is no reach to tell. */
  readonly onStreets: boolean;
  readonly bands: readonly ReachBand[];
}

/** A drawn point: one site, or a bunch of them. */
export interface SiteCluster {
  readonly at: LonLat;
  readonly count: number;
  /** Row of the site when it stands alone; else null. */
  readonly site: number | null;
  /** Supercluster's id of a bunch, or -1. */
  readonly cluster: number;
  /** The zoom at which a bunch falls apart; that of the view for a single site. */
  readonly opensAt: number;
}

export interface Questions {
  /** Fetches, checks and decodes a city's pack, and keeps it for the questions after it. */
  openCity: { ask: { readonly pack: PackAddress }; answer: CityFacts };
  /** Sites of the chosen kinds, bunched for a view; new and moved ones are left out, for they are drawn by themselves. */
  clusters: {
    ask: Omit<Places, 'travel'> & { readonly bounds: Bbox; readonly zoom: number };
    answer: { readonly clusters: readonly SiteCluster[]; readonly sites: number };
  };
  /** The walk from every cell to its nearest chosen site. */
  overlay: { ask: Places; answer: Overlay };
  /** People beyond the standard, by area and for the city. */
  areaTable: { ask: Places & Standard; answer: AreaTable };
  /** The overlay of the city without any edits, kept beside that with them. */
  base: { ask: Omit<Places, 'edits'>; answer: Overlay };
  /** Where the data are too thin to be sure of the overlay. */
  doubts: { ask: Places & Standard; answer: Doubts };
  /** People within and beyond the standard by area, each group beside the others. */
  groupTable: {
    ask: Places & Omit<Standard, 'group'> & { readonly groups: readonly (string | null)[] };
    answer: GroupTable;
  };
  /** People within a drawn outline, and every group of them, beside those of the city. */
  outline: { ask: Places & OutlineAsk; answer: OutlineFigures };
  /** How walks and choice are spread over people. */
  weigh: { ask: Places & WeighAsk; answer: Weighing };
  /** The same over those of a drawn outline, kept beside that of the whole city. */
  weighWithin: { ask: Places & WeighWithinAsk; answer: Weighing };
  /** What people have to choose from: a figure a cell. */
  supply: { ask: Places & Standard & { readonly measure: SupplyMeasure }; answer: Supply };
  /** Which site a cell's people would walk to, and by which way. */
  explainCell: { ask: Places & { readonly cell: number }; answer: CellExplanation };
  /** How far a site reaches, and how many people that is. */
  siteReach: {
    ask: {
      readonly pack: PackAddress;
      readonly site: number;
      readonly edits?: readonly Edit[];
      readonly level?: Level;
      readonly travel: Travel;
      readonly speed: KilometresPerHour;
      readonly within: readonly Minutes[];
    };
    answer: SiteReach;
  };
  /** How links and closed streets lie on the streets of the city, in the order of the edits. */
  streetEdits: {
    ask: { readonly pack: PackAddress; readonly edits: readonly StreetEdit[] };
    answer: readonly StreetEditPlace[];
  };
  /** What the edits change for people, against the city as it is. */
  changes: { ask: Places & Standard; answer: Changes };
  /** The same for several scenarios side by side, in their order. */
  compare: {
    ask: Omit<Places, 'edits'> & Standard & { readonly scenarios: readonly (readonly Edit[])[] };
    answer: { readonly base: AreaFigures; readonly scenarios: readonly (Changes & { readonly after: AreaFigures })[] };
  };
  /** Where the next sites should go. Blocks its worker while it solves: ask it of a worker of its own. */
  suggest: { ask: Places & SuggestAsk; answer: Suggestion };
}

export type QuestionName = keyof Questions;
export type Ask<Q extends QuestionName> = Questions[Q]['ask'];
export type Answer<Q extends QuestionName> = Questions[Q]['answer'];

/** How far a long question has come: `done` of `total` (bytes, when a pack is fetched), with what is being done. */
export interface Opening {
  readonly stage: 'fetching' | 'reading';
  readonly done: number;
  readonly total: number;
}

/** A better choice than the ones before it. */
export interface BetterChoice {
  readonly stage: 'solving';
  readonly choice: Choice;
}

export type Progress = Opening | BetterChoice;
