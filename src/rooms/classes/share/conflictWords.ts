/** What two copies of an experiment disagree about, in words. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import {
  type Blur,
  type Experiment,
  type Head,
  LICENCES,
  type Licence,
  type Lists,
  type OrganisationKind,
} from '../../../core/experiment/experiment';
import { displayName } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import { ORGANISATION_NAMES } from '../names';
import { blurText } from '../places/PlacesPart';

const FIELD_NAMES: Readonly<Record<keyof Head, MessageDescriptor>> = {
  title: msg`Title`,
  question: msg`Question`,
  hypothesis: msg`Hypothesis`,
  method: msg`Method`,
  conclusion: msg`Conclusion`,
  classLabel: msg({ message: 'Class', context: 'of a school' }),
  organisation: msg`Kind of place`,
  city: msg`City`,
  timeZone: msg`Local time`,
  from: msg`First day`,
  until: msg`Last day`,
  language: msg`Language`,
  licence: msg`Licence`,
  grid: msg`Squares`,
  protocol: msg`Protocol`,
  centre: msg`Where the map opens`,
};

/** What has no name of its own is called by its list. */
const LIST_NAMES: Readonly<Record<keyof Lists, MessageDescriptor>> = {
  places: msg`places`,
  walks: msg`walks`,
  series: msg`series`,
  marks: msg({ message: 'marks', context: 'flags of readings' }),
  happenings: msg`happenings`,
  counts: msg`counts`,
  answers: msg`answers`,
  notes: msg`notes`,
  photos: msg`photos`,
};

/** @param field `title`, or a list and an id: `places/0123456789ab` */
export function fieldText(i18n: I18n, field: string, experiment: Experiment): string {
  const [list, id] = field.split('/');
  if (!id) return said(i18n, FIELD_NAMES, field);
  const items: readonly { readonly id: string; readonly name?: string }[] = experiment[list as keyof Lists] ?? [];
  return items.find((item) => item.id === id)?.name ?? said(i18n, LIST_NAMES, list);
}

/** Fields of a later version of the page are said as they are written. */
const said = (i18n: I18n, names: Readonly<Record<string, MessageDescriptor>>, id: string) =>
  Object.hasOwn(names, id) ? i18n._(names[id]) : id;

/** What a copy says, shortened to one line. */
export function valueText(i18n: I18n, field: string, value: unknown): string {
  if (value === null || value === '') return i18n._(msg`(empty)`);
  if (field === 'organisation') return i18n._(ORGANISATION_NAMES[value as OrganisationKind]);
  if (field === 'licence') return LICENCES[value as Licence].title;
  if (field === 'language') return displayName(i18n, 'language', String(value)) ?? String(value);
  if (typeof value !== 'object') return shortened(String(value));
  const named = value as { title?: string; name?: string; text?: string; blur?: Blur };
  const name = named.title ?? named.name ?? named.text;
  if (!name) return shortened(JSON.stringify(value));
  return shortened(named.blur ? i18n._(msg`${name} (${{ where: blurText(i18n, named.blur) }})`) : name);
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
