/** Numbers with a unit, so that metres and minutes cannot be swapped, and positions that say their order. */

declare const unit: unique symbol;
type Unit<Name extends string> = number & { readonly [unit]: Name };

export type Metres = Unit<'metres'>;
export type Minutes = Unit<'minutes'>;
export type KilometresPerHour = Unit<'km/h'>;

export const metres = (n: number) => n as Metres;
export const minutes = (n: number) => n as Minutes;
export const kilometresPerHour = (n: number) => n as KilometresPerHour;

/** A position in degrees, WGS84, in GeoJSON's order. */
export type LonLat = readonly [lon: number, lat: number];

/** Minutes it takes to walk `distance` at `speed`. */
export const walkMinutes = (distance: Metres, speed: KilometresPerHour) => minutes((distance * 60) / (speed * 1000));

/** Metres walked in `time` at `speed`. */
export const walkMetres = (time: Minutes, speed: KilometresPerHour) => metres((time * speed * 1000) / 60);
