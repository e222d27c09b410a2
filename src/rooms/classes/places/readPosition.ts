import type { LonLat } from '../../../core/units';

/**
 * A typed position: `41.387, 2.17`, latitude first as phones and maps show it, with decimal commas or letters of the sky
 * (`41.387 N 2.17 E`) too. Null: it is none.
 */
export function readTypedPosition(text: string): LonLat | null {
  const parts = [...text.toUpperCase().matchAll(/([+-]?\d+(?:[.,]\d+)?)\s*°?\s*([NSEWO])?/g)];
  if (parts.length !== 2 || /[^\d.,;°\sNSEWO+-]/.test(text.toUpperCase())) return null;
  const [first, second] = parts.map(([, figure, sky]) => ({
    degrees: Number(figure.replace(',', '.')) * (sky === 'S' || sky === 'W' || sky === 'O' ? -1 : 1),
    isLon: sky === 'E' || sky === 'W' || sky === 'O',
  }));
  const [lat, lon] = first.isLon ? [second.degrees, first.degrees] : [first.degrees, second.degrees];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lon, lat] : null;
}
