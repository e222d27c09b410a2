/** Units in words. Core has the same in English, for files and to read headers by; a test holds the two together. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { unitOf } from '../../core/experiment/units';
import type { I18n } from '../../languages/speaker';

/** By UCUM code. */
export const UNIT_NAMES: Readonly<Record<string, MessageDescriptor>> = {
  'dB[SPL]': msg`decibel`,
  'dB[SPL]{A}': msg`decibel, A-weighted`,
  Cel: msg`degree Celsius`,
  '[degF]': msg`degree Fahrenheit`,
  K: msg`kelvin`,
  '%': msg`per cent`,
  '[ppm]': msg`parts per million`,
  '[ppb]': msg`parts per billion`,
  'ug/m3': msg`microgram per cubic metre`,
  'mg/m3': msg`milligram per cubic metre`,
  lx: msg`lux`,
  'W/m2': msg`watt per square metre`,
  'uW/cm2': msg`microwatt per square centimetre`,
  hPa: msg`hectopascal`,
  kPa: msg`kilopascal`,
  Pa: msg`pascal`,
  'm/s': msg`metre per second`,
  'km/h': msg`kilometre per hour`,
  'm/s2': msg`metre per second squared`,
  deg: msg({ message: 'degree', context: 'of an angle' }),
  m: msg`metre`,
  cm: msg`centimetre`,
  mm: msg`millimetre`,
  km: msg`kilometre`,
  'L/m2': msg`litre per square metre`,
  W: msg`watt`,
  kW: msg`kilowatt`,
  'W.h': msg`watt hour`,
  'kW.h': msg`kilowatt hour`,
  J: msg`joule`,
  V: msg`volt`,
  mV: msg`millivolt`,
  A: msg`ampere`,
  mA: msg`milliampere`,
  uT: msg`microtesla`,
  Hz: msg`hertz`,
  '[pH]': msg`pH`,
  'uS/cm': msg`microsiemens per centimetre`,
  'mg/L': msg`milligram per litre`,
  'uSv/h': msg`microsievert per hour`,
  '{count}/min': msg`counts per minute`,
  '{count}': msg({ message: 'count', context: 'a unit' }),
  '1': msg`a number without a unit`,
  s: msg({ message: 'second', context: 'a unit' }),
  ms: msg`millisecond`,
  min: msg({ message: 'minute', context: 'a unit' }),
  h: msg({ message: 'hour', context: 'a unit' }),
  d: msg({ message: 'day', context: 'a unit' }),
};

/** `dB (decibel)`; a code that has no name stands for itself. */
export function unitText(i18n: I18n, code: string): string {
  const known = unitOf(code);
  if (!known) return code;
  const name = UNIT_NAMES[code] ? i18n._(UNIT_NAMES[code]) : known.name;
  return known.symbol ? `${known.symbol} (${name})` : name;
}
