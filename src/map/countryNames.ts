import type { ExpressionSpecification } from 'maplibre-gl';
import { withoutVowelPoints } from '../core/site/cityName';
import { displayName } from '../languages/figures';
import type { I18n } from '../languages/speaker';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * What stands on the map for a country: in English the basemap's own name, else Intl's by the country's code (ISO 3166),
 * and the basemap's where there is none.
 */
export function countryNames(i18n: I18n): ExpressionSpecification {
  const own: ExpressionSpecification = ['get', 'name'];
  if (i18n.locale === 'en') return own;
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const pairs = codes.flatMap((code) => {
    const name = displayName(i18n, 'region', code);
    return name === null ? [] : [code, withoutVowelPoints(name)];
  });
  return ['match', ['get', 'code'], ...pairs, own] as unknown as ExpressionSpecification;
}
