/** The area that stands for all outside brought areas, named in the language of the page. */
import { msg } from '@lingui/core/macro';
import { REST_AREA } from '../../../core/intake/ownData';
import type { I18n } from '../../../languages/speaker';
import type { CityFacts } from '../../../workers/questions';

/** What is drawn and listed asks whether facts are the same object as before, so they are named once a language. */
const named = new WeakMap<CityFacts, { readonly by: I18n; readonly facts: CityFacts }>();

/** The facts themselves where there is no such area. */
export function withRestNamed(i18n: I18n, facts: CityFacts): CityFacts {
  const rest = facts.areas.ids.indexOf(REST_AREA);
  if (rest < 0) return facts;
  const known = named.get(facts);
  if (known?.by === i18n) return known.facts;
  const names = [...facts.areas.names];
  names[rest] = i18n._(msg`Outside your areas`);
  const said = { ...facts, areas: { ...facts.areas, names } };
  named.set(facts, { by: i18n, facts: said });
  return said;
}
