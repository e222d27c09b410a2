/** The facts of a sheet, each with the pages that say so. Pure. */
import { msg } from '@lingui/core/macro';
import type { Source } from '../../core/city/catalog';
import type { MemberCity, NationalNetworkCity } from '../../core/site/memberCity';
import type { I18n } from '../../languages/speaker';
import { factSources, pagesOf } from './factSources';
import { awardWords, conferenceWords, joinedWords, peopleInWords, sinceWords } from './facts';

export interface Fact {
  readonly label: string;
  /** Several things stand in a line each. */
  readonly value: string | readonly string[];
  /** The pages that say so; all of the city's pages stand below. */
  readonly sources: readonly Source[];
  /** Not known: said in grey. */
  readonly isUnknown?: boolean;
}

/**
 * @param all the pages of the network
 * @param years of all conferences, in order
 */
export function memberFacts(i18n: I18n, city: MemberCity, all: readonly Source[], years: readonly number[]): Fact[] {
  const { joined, memberBy, awards, hosted, population, placed } = city;
  const sources = factSources(city, all);
  const facts: Fact[] = [
    {
      label: i18n._(msg`In the network`),
      value: joinedWords(i18n, { joined, memberBy }, 'long'),
      isUnknown: joined === null,
      sources: sources.membership,
    },
    {
      label: i18n._(msg`Awards`),
      value:
        awards.length > 0
          ? [...awards].sort((a, b) => a - b).map((year) => awardWords(i18n, year))
          : i18n._(msg`None known`),
      isUnknown: awards.length === 0,
      sources: sources.awards,
    },
  ];
  if (hosted.length > 0) {
    facts.push({
      label: i18n._(msg`Host`),
      value: hosted.map((year) => conferenceWords(i18n, year, years)),
      sources: sources.hosted,
    });
  }
  facts.push({
    label: i18n._(msg`Population of the settlement`),
    value: population === null ? i18n._(msg`Not known`) : peopleInWords(i18n, population),
    isUnknown: population === null,
    sources: population === null ? [] : sources.place,
  });
  facts.push({
    label: i18n._(msg`Place on the map`),
    value:
      placed === 'exact'
        ? i18n._(msg`The settlement itself`)
        : i18n._(msg`Approximate: a district, county or group of towns, set on a nearby settlement or a centre`),
    sources: sources.place,
  });
  return facts;
}

/** @param all the pages of the network */
export function networkFacts(i18n: I18n, city: NationalNetworkCity, all: readonly Source[]): Fact[] {
  const { place, others } = pagesOf(city, all);
  return [
    { label: i18n._(msg`Network`), value: city.network, sources: others },
    {
      label: i18n._(msg`Year the source gives: a founding, a proclamation or a congress`),
      value: sinceWords(i18n, city, 'long'),
      isUnknown: city.since === null,
      sources: others,
    },
    { label: i18n._(msg`Place on the map`), value: i18n._(msg`A settlement that stands for it`), sources: place },
  ];
}
