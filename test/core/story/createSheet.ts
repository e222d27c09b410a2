import { type CitySheet, emptySheet, type FeatureValue } from '../../../src/core/story/citySheet';

export const createValue = (changes: Partial<FeatureValue> = {}): FeatureValue => ({
  of: '5.1.1',
  how: 'stated',
  date: '2024',
  amount: 3.2,
  unit: 'places per 100,000 residents',
  words: '',
  source: 'Council yearbook',
  url: '',
  ...changes,
});

/** A sheet that could be published. */
export const createSheet = (changes: Partial<CitySheet> = {}): CitySheet => ({
  ...emptySheet('ie-cork'),
  asOf: '2026-05-31',
  office: { name: 'Learning City Office', website: 'https://example.org', email: 'info@example.org', phone: '021 000' },
  vision: 'Everybody learns.',
  practices: [{ title: 'A festival', text: 'A week of free courses.', year: 2025, url: '' }],
  values: [createValue()],
  ...changes,
});
