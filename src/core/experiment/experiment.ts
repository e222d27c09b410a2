/**
 * A class experiment, as the page shows it and as edits change it. There is no field for a person anywhere in here: no
 * author, no pupil, no device, no name of a file. How two people's copies are joined is told in versions.ts.
 */
import type { LonLat } from '../units';
import type { BlurredPosition } from './blur';
import type { Protocol } from './protocol';
import type { Calibration, Flag, FlagRules, Readings } from './readings';

export const LICENCES = {
  'CC-BY-4.0': { title: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC0-1.0': { title: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'ODbL-1.0': { title: 'ODbL 1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' },
} as const;

/** SPDX identifiers. */
export type Licence = keyof typeof LICENCES;

export const ORGANISATION_KINDS = ['school', 'fablab', 'museum', 'library', 'association'] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** How fine a new place's position is kept; see blur.ts. */
export type GridMetres = 100 | 250 | 1000;

/** Metres of the grid whose cell a position is the middle of; `district`: a point in the district; `exact`: a public place. */
export type Blur = GridMetres | 'district' | 'exact';

/** Things in lists bear a random id (see `idOf`), and their place in the list: lower comes first, equal ones by id. */
interface Listed {
  readonly id: string;
  readonly order: number;
}

/** Where something was measured or seen. */
export interface Place extends Listed {
  /** `School yard`; never an address. */
  readonly name: string;
  readonly at: BlurredPosition;
  readonly blur: Blur;
  readonly setting: 'indoor' | 'outdoor';
}

/** Where a mobile measurement went: the cells of the grid it came through, never the line itself. Its ends are cut. */
export interface Walk extends Listed {
  readonly name: string;
  /** Middles of cells in the order of the walk; a cell that is entered again is there again. */
  readonly cells: readonly BlurredPosition[];
  readonly blur: GridMetres;
  /** Drawn by hand, not recorded: which reading was made in which cell is then an estimate (`drawnWalk`). */
  readonly isDrawn: boolean;
}

/** Readings of one quantity by one instrument, in one place or on one walk. */
export interface Series extends Listed {
  /** `Window side` */
  readonly name: string;
  /** Id of a place; null: on a walk, or not yet put anywhere. An id that no place has any more counts as null. */
  readonly place: string | null;
  readonly walk: string | null;
  /** Id of one of the protocol's quantities, or a text of its own. */
  readonly quantity: string;
  /** UCUM code. */
  readonly unit: string;
  /** A kind of instrument, `phone microphone`; no serial numbers. */
  readonly instrument: string;
  /**
   * True where figures can be compared with each other only, not with those of another instrument: a phone's microphone.
   * With a calibration the page may show them as absolute.
   */
  readonly isRelative: boolean;
  readonly calibration: Calibration | null;
  readonly rules: FlagRules;
  readonly readings: Readings;
}

/** A flag set by hand, for all readings of a series from one time to another; it stands above the rules. The last mark wins. */
export interface Mark extends Listed {
  readonly series: string;
  /** Milliseconds since 1970 UTC, both included. */
  readonly from: number;
  readonly until: number;
  readonly flag: Flag;
  /** Why, in a few words; may be empty. */
  readonly reason: string;
}

/** Something that happened: `Window opened`. Drawn over the charts. */
export interface Happening extends Listed {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly text: string;
}

/** One session of counting. */
export interface Count extends Listed {
  readonly place: string | null;
  /** Begin, milliseconds since 1970 UTC; null is not known. */
  readonly at: number | null;
  readonly minutes: number;
  /** What, and how many: whole numbers, at least 0. */
  readonly tallies: readonly { readonly what: string; readonly count: number }[];
}

/**
 * One question of a small survey, with how many chose each answer. Who answered what together is not kept: a row of
 * answers can give a person away even without a name.
 */
export interface Answers extends Listed {
  readonly place: string | null;
  readonly question: string;
  readonly tallies: readonly { readonly what: string; readonly count: number }[];
}

export interface Note extends Listed {
  readonly place: string | null;
  /** Milliseconds since 1970 UTC; null is not known. */
  readonly at: number | null;
  readonly text: string;
  /** Id of a photo; null: none. */
  readonly photo: string | null;
}

/** A picture without any metadata, no larger than MOST_PHOTO_PIXELS a side. Somebody said: no faces, no plates. */
export interface Photo extends Listed {
  readonly type: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
  readonly bytes: Uint8Array;
}

export interface Lists {
  readonly places: Place;
  readonly walks: Walk;
  readonly series: Series;
  readonly marks: Mark;
  readonly happenings: Happening;
  readonly counts: Count;
  readonly answers: Answers;
  readonly notes: Note;
  readonly photos: Photo;
}

export const LISTS = [
  'places',
  'walks',
  'series',
  'marks',
  'happenings',
  'counts',
  'answers',
  'notes',
  'photos',
] as const satisfies readonly (keyof Lists)[];

/** The texts and choices that an experiment has once. */
export interface Head {
  readonly title: string;
  readonly question: string;
  readonly hypothesis: string;
  readonly method: string;
  readonly conclusion: string;
  /** `6B`: a class, not a name. */
  readonly classLabel: string;
  readonly organisation: OrganisationKind;
  /** Name of the city, and its slug where the atlas has a pack of it. */
  readonly city: { readonly name: string; readonly slug: string | null };
  /** Where the map opens, as coarse as any place; null: at the city. */
  readonly centre: LonLat | null;
  /** IANA name: times are shown in it. `Europe/Madrid` */
  readonly timeZone: string;
  /** First and last day, `2025-05-12`; null is not said. */
  readonly from: string | null;
  readonly until: string | null;
  /** Code of the language it is written in, `ca`, `pt-BR`. */
  readonly language: string;
  readonly licence: Licence;
  /** The grid for new outdoor places. */
  readonly grid: GridMetres;
  readonly protocol: Protocol | null;
}

export type Experiment = { readonly id: string } & Head & { readonly [List in keyof Lists]: readonly Lists[List][] };

/** An experiment with nothing in it. @param id see `idOf` */
export const beginExperiment = (id: string, head: Pick<Head, 'city' | 'timeZone' | 'language'>): Experiment => ({
  id,
  title: '',
  question: '',
  hypothesis: '',
  method: '',
  conclusion: '',
  classLabel: '',
  organisation: 'school',
  centre: null,
  from: null,
  until: null,
  licence: 'CC-BY-4.0',
  grid: 250,
  protocol: null,
  ...head,
  places: [],
  walks: [],
  series: [],
  marks: [],
  happenings: [],
  counts: [],
  answers: [],
  notes: [],
  photos: [],
});

const ID_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
/** 12 letters of 5 bits: two things begun in the same city get the same id once in 10^9 experiments of 10^4 things. */
export const ID_LENGTH = 12;

/** A random id of twelve letters. @param random at least twelve bytes, which the page takes from its host: core has no dice */
export const idOf = (random: Uint8Array): string =>
  Array.from({ length: ID_LENGTH }, (_, i) => ID_LETTERS[random[i] & 31]).join('');
