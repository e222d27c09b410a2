/** What core knows by ids, in words. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OrganisationKind } from '../../core/experiment/experiment';
import type { DataKind, Theme } from '../../core/experiment/protocol';
import type { Statistic } from '../../core/experiment/statistics';

type Names<Id extends string> = Readonly<Record<Id, MessageDescriptor>>;

/** The figures of readings. */
export const STATISTIC_NAMES: Names<Statistic> = {
  mean: msg`Mean`,
  median: msg`Median`,
  least: msg`Lowest`,
  most: msg`Highest`,
  energyMean: msg`Energy mean (Leq)`,
};

/** Of protocols. */
export const THEME_NAMES: Names<Theme> = {
  governance: msg`Governance`,
  environment: msg`Environment and well-being`,
  mobility: msg`Mobility`,
  energy: msg`Energy`,
  'artificial-intelligence': msg`Artificial intelligence`,
};

/** What a protocol gathers. */
export const DATA_KIND_NAMES: Names<DataKind> = {
  series: msg`Sensor readings over time`,
  count: msg`Counts`,
  answers: msg`Answers to a small survey`,
  notes: msg`Notes`,
};

/** Where a class belongs to. */
export const ORGANISATION_NAMES: Names<OrganisationKind> = {
  school: msg`School`,
  fablab: msg`Fablab`,
  museum: msg`Museum`,
  library: msg`Library`,
  association: msg`Association`,
};
