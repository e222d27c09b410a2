/**
 * Whether what a browser kept is what this page keeps. An older or later page may have written it, and storage can be
 * damaged: what the city's columns are made of is looked at value by value.
 */
import type { Area } from '../city/areaColumns';
import { KINDS } from '../site/kinds';
import type { Site } from '../site/site';
import { isOnEarth } from './readPosition';

type Json = Readonly<Record<string, unknown>>;

const KIND_IDS: ReadonlySet<unknown> = new Set(KINDS.map(({ id }) => id));

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isListOf = (value: unknown, isOne: (one: unknown) => boolean) => Array.isArray(value) && value.every(isOne);
const isAbsentOr = (value: unknown, isOne: (one: unknown) => boolean) => value === undefined || isOne(value);

const isPosition = (value: unknown) =>
  Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]) && isOnEarth([value[0], value[1]]);

/** Closed, so that it has an inside that can be asked for. */
const isRing = (value: unknown) => isListOf(value, isPosition) && (value as unknown[]).length >= 4;

export const isOwnSite = (value: unknown): value is Site =>
  isObject(value) &&
  isText(value.id) &&
  KIND_IDS.has(value.kind) &&
  isPosition(value.at) &&
  isText(value.source) &&
  isAbsentOr(value.name, isText) &&
  isAbsentOr(value.capacity, Number.isFinite) &&
  isAbsentOr(value.alsoKinds, (kinds) => isListOf(kinds, (kind) => KIND_IDS.has(kind)));

export const isOwnArea = (value: unknown): value is Area =>
  isObject(value) &&
  isText(value.id) &&
  isText(value.name) &&
  (value.population === null || Number.isFinite(value.population)) &&
  isObject(value.groups) &&
  Object.values(value.groups).every(Number.isFinite) &&
  isListOf(value.polygons, (rings) => isListOf(rings, isRing) && (rings as unknown[]).length > 0);
